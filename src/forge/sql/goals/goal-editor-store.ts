import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { AccountId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../../domain/ids';
import { groupBy } from '../../../use-cases/group-by';
import type { GoalEditorStore } from '../../../use-cases/ports';
import type { GoalEditors } from '../../../use-cases/records';
import { toAccountIds, type Numeric } from '../database/cells';
import type { Database } from '../database/schema';
import { isSeenBy } from '../rows/seen-objectives';
import { settingsCell, toSettings } from '../rows/site-setting';

export class SqlGoalEditorStore implements GoalEditorStore {
  constructor(private readonly db: Kysely<Database>) {}

  async findGoalEditors(
    goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId },
    viewer: AccountId,
  ): Promise<GoalEditors | undefined> {
    const rows = await this.teamOf(goals, viewer)
      .leftJoin('team_project', 'team_project.team_id', 'team.id')
      .select(editorColumns)
      .orderBy('team_project.project_id')
      .execute();
    return toGoalEditors(rows);
  }

  async listGoalEditors(ids: KeyResultId[], viewer: AccountId): Promise<Map<KeyResultId, GoalEditors>> {
    if (ids.length === 0) return new Map();
    const rows = await this.ofKeyResults(viewer)
      .leftJoin('team_project', 'team_project.team_id', 'team.id')
      .where('key_result.id', 'in', ids)
      .select('key_result.id as keyResultId')
      .select(editorColumns)
      .orderBy('team_project.project_id')
      .execute();
    const editors = new Map<KeyResultId, GoalEditors>();
    for (const [id, own] of groupBy(rows, ({ keyResultId }) => keyResultId)) {
      const found = toGoalEditors(own);
      if (found !== undefined) editors.set(id, found);
    }
    return editors;
  }

  private teamOf(
    goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId },
    viewer: AccountId,
  ) {
    const nobody = sql<AccountId | null>`NULL`.as('owner_id');
    const open = sql<Numeric | null>`NULL`.as('closed_at');
    if ('teamId' in goals) {
      return this.db.selectFrom('team').where('team.id', '=', goals.teamId).select([nobody, open]);
    }
    if ('keyResultId' in goals) return this.ofKeyResults(viewer).where('key_result.id', '=', goals.keyResultId);
    return this.ofObjectives(viewer).where('objective.id', '=', goals.objectiveId).select(nobody);
  }

  private ofObjectives(viewer: AccountId) {
    return this.db
      .selectFrom('team')
      .innerJoin('objective', 'objective.team_id', 'team.id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .where(isSeenBy(viewer))
      .select('cycle.closed_at');
  }

  private ofKeyResults(viewer: AccountId) {
    return this.ofObjectives(viewer)
      .innerJoin('key_result', 'key_result.objective_id', 'objective.id')
      .select('key_result.owner_id');
  }
}

const editorColumns = [
  'team.id',
  'team.lead_id',
  'team.editor_ids',
  'team_project.project_id',
  settingsCell.as('settings'),
] as const;

interface EditorRow {
  id: TeamId;
  lead_id: AccountId | null;
  editor_ids: string;
  project_id: ProjectId | null;
  owner_id: AccountId | null;
  closed_at: Numeric | null;
  settings: string | null;
}

/** Of the rows of one team, one for each of its projects. */
function toGoalEditors(rows: EditorRow[]): GoalEditors | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    teamId: first.id,
    leadId: first.lead_id,
    editorIds: toAccountIds(first.editor_ids),
    projectIds: rows.flatMap((row) => row.project_id ?? []),
    keyResultOwnerId: first.owner_id,
    isCycleClosed: first.closed_at !== null,
    goalEditing: toSettings(first.settings).goalEditing,
  };
}
