import { sql } from 'kysely';
import { z } from 'zod';
import type { ProjectId } from '../../../domain/ids';
import type { ShownTeam, Team } from '../../../use-cases/records';
import { toAccountIds, toNumber } from '../database/cells';
import type { RowOf } from './row-of';
import { toSettings } from './site-setting';

export const teamColumns = [
  'team.id as teamId',
  'team.version as teamVersion',
  'team.parent_id as teamParentId',
  'team.name as teamName',
  'team.weighting as teamWeighting',
  'team.lead_id as teamLeadId',
  'team.editor_ids as teamEditorIds',
] as const;

export const toTeam = (row: RowOf<'team', typeof teamColumns>): Team => ({
  id: row.teamId,
  version: toNumber(row.teamVersion),
  parentId: row.teamParentId,
  name: row.teamName,
  weighting: row.teamWeighting,
  leadId: row.teamLeadId,
  editorIds: toAccountIds(row.teamEditorIds),
});

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
