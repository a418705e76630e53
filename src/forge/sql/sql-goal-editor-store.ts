import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { AccountId, KeyResultId, ObjectiveId, TeamId } from '../../domain/ids';
import type { GoalEditorStore } from '../../use-cases/ports';
import type { GoalEditors } from '../../use-cases/records';
import { toAccountIds, type Numeric } from './cells';
import type { Database } from './schema';

export class SqlGoalEditorStore implements GoalEditorStore {
  constructor(private readonly db: Kysely<Database>) {}

  async findGoalEditors(
    goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId },
  ): Promise<GoalEditors | undefined> {
    const rows = await this.teamOf(goals)
      .leftJoin('team_project', 'team_project.team_id', 'team.id')
      .select(['team.id', 'team.lead_id', 'team.editor_ids', 'team_project.project_id'])
      .orderBy('team_project.project_id')
      .execute();
    const [first] = rows;
    if (first === undefined) return undefined;
    return {
      teamId: first.id,
      leadId: first.lead_id,
      editorIds: toAccountIds(first.editor_ids),
      projectIds: rows.flatMap((row) => row.project_id ?? []),
      keyResultOwnerId: first.owner_id,
      isCycleClosed: first.closed_at !== null,
    };
  }

  private teamOf(goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId }) {
    const nobody = sql<AccountId | null>`NULL`.as('owner_id');
    const open = sql<Numeric | null>`NULL`.as('closed_at');
    if ('teamId' in goals) {
      return this.db.selectFrom('team').where('team.id', '=', goals.teamId).select([nobody, open]);
    }
    const withObjective = this.db
      .selectFrom('team')
      .innerJoin('objective', 'objective.team_id', 'team.id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .select('cycle.closed_at');
    if ('objectiveId' in goals) return withObjective.where('objective.id', '=', goals.objectiveId).select(nobody);
    return withObjective
      .innerJoin('key_result', 'key_result.objective_id', 'objective.id')
      .where('key_result.id', '=', goals.keyResultId)
      .select('key_result.owner_id');
  }
}
