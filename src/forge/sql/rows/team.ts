import { sql } from 'kysely';
import { z } from 'zod';
import type { ProjectId } from '../../../domain/ids';
import type { ShownTeam, Team } from '../../../use-cases/records';
import { toAccountIds, toNumber } from '../database/cells';
import { columnsOf, givenCells } from '../database/guarded-write';
import { namedColumns } from './row-of';
import type { CellsOf, Each, Given, NamesOf, RowOf } from './row-of';
import { toSettings } from './site-setting';

const names = {
  id: 'teamId',
  version: 'teamVersion',
  parent_id: 'teamParentId',
  name: 'teamName',
  weighting: 'teamWeighting',
  lead_id: 'teamLeadId',
  editor_ids: 'teamEditorIds',
} as const satisfies NamesOf<'team'>;

export const teamColumns = namedColumns('team', names);

/** Every column, as rows joined as `given` have it. */
export const givenOfTeam = givenCells(...columnsOf(names));

export const toTeam = (row: RowOf<'team', typeof teamColumns>): Team => ({
  id: row.teamId,
  version: toNumber(row.teamVersion),
  parentId: row.teamParentId,
  name: row.teamName,
  weighting: row.teamWeighting,
  leadId: row.teamLeadId,
  editorIds: toAccountIds(row.teamEditorIds),
});

type Cells = CellsOf<'team'>;

/** Of an edit, only what it gives. */
export function fromTeam(team: Team): Cells;
export function fromTeam(edit: Given<Team>): Given<Cells>;
export function fromTeam(team: Given<Team>): Each<Cells> {
  return {
    id: team.id,
    version: team.version,
    parent_id: team.parentId,
    name: team.name,
    weighting: team.weighting,
    lead_id: team.leadId,
    editor_ids: team.editorIds && JSON.stringify(team.editorIds),
  };
}

/** The projects that the team works in, in one cell: as JSON, since GROUP_CONCAT is cut silently at 1,024 bytes. */
export const projectIdsCell = sql<string | null>`(SELECT JSON_ARRAYAGG(team_project.project_id) FROM team_project
  WHERE team_project.team_id = team.id LIMIT 1)`;

/** @throws when the cell is no JSON list of ids */
export const toProjectIds = (cell: string | null): ProjectId[] => projectIds.parse(JSON.parse(cell ?? '[]'));

const projectIds = z.array(z.custom<ProjectId>((value) => typeof value === 'string'));

/** Where the statement selects `settingsCell` as `settings`. */
export const toShownTeam = (row: Parameters<typeof toTeam>[0] & { settings: string | null }): ShownTeam => ({
  ...toTeam(row),
  goalEditing: toSettings(row.settings).goalEditing,
});
