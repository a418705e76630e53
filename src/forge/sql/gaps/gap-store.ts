import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { GapKind } from '../../../domain/gaps';
import type { GapTally } from '../../../domain/gap-tally';
import type { CycleId, IssueId, ObjectiveId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { GapStore, PlacedGap } from '../../../use-cases/ports';
import { fromBoolean, toBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { detailOf, toGap, toGapTally } from '../rows/gap-cells';
import { inChunks, rowsPerStatement } from '../database/given-rows';
import type { GapTable } from '../database/overview-tables';
import type { Database } from '../database/schema';
import { isUnsorted } from '../rows/work-item';
import { paceColumns } from '../rows/standing-columns';
import { asGiven, upsert } from '../database/upsert';

/** A gap that is open has its age already. */
const reopened = asGiven('objective_id', 'strategic_goal_id', 'detail', 'is_restricted');

export class SqlGapStore implements GapStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listOpen(cycleId: CycleId, kinds: GapKind[], teamIds: TeamId[] | 'all'): Promise<PlacedGap[]> {
    const rows = await this.db
      .selectFrom('gap')
      .selectAll()
      .where('cycle_id', '=', cycleId)
      .where('kind', 'in', kinds)
      .$if(teamIds !== 'all', (query) => query.where('team_id', 'in', teamIds as TeamId[]))
      .execute();
    return rows.map(toPlaced);
  }

  async open(cycleId: CycleId, gaps: PlacedGap[], since: number): Promise<void> {
    const rows = gaps.map((placed) => ({ ...keyOf(cycleId, placed), ...cellsOf(placed), since }));
    await upsert(this.db, 'gap', rows, reopened);
  }

  async close(cycleId: CycleId, gaps: PlacedGap[]): Promise<void> {
    for (const chunk of inChunks(gaps, rowsPerStatement)) {
      const keys = chunk.map((placed) => {
        const { team_id, kind, subject_id } = keyOf(cycleId, placed);
        return sql`(${team_id}, ${kind}, ${subject_id})`;
      });
      await sql`DELETE FROM gap WHERE cycle_id = ${cycleId}
        AND (team_id, kind, subject_id) IN (${sql.join(keys)})`.execute(this.db);
    }
  }

  async listTallies(cycleId: CycleId, teamIds: TeamId[]): Promise<Map<TeamId, GapTally>> {
    if (teamIds.length === 0) return new Map();
    const rows = await this.db
      .selectFrom('gap_tally')
      .select(['team_id', 'counts'])
      .where('cycle_id', '=', cycleId)
      .where('team_id', 'in', teamIds)
      .execute();
    return new Map(rows.map((row) => [row.team_id, toGapTally(row.counts)]));
  }

  async saveTallies(cycleId: CycleId, tallies: Parameters<GapStore['saveTallies']>[1]): Promise<void> {
    for (const chunk of inChunks(tallies, rowsPerStatement)) {
      const rows = chunk.map(({ teamId, tally }) => ({
        ...{ cycle_id: cycleId, team_id: teamId },
        counts: JSON.stringify(tally),
      }));
      await this.db.replaceInto('gap_tally').values(rows).execute();
    }
  }

  async listServed(ids: ObjectiveId[]): Promise<Map<ObjectiveId, StrategicGoalId>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ from_id: ObjectiveId; strategic_goal_id: StrategicGoalId }>`
      WITH RECURSIVE rising (from_id, id) AS (
        SELECT id, parent_objective_id FROM objective WHERE id IN (${sql.join(ids)})
        UNION
        SELECT rising.from_id, objective.parent_objective_id
        FROM rising CROSS JOIN objective ON objective.id = rising.id
        WHERE objective.strategic_goal_id IS NULL AND objective.parent_objective_id IS NOT NULL
      )
      SELECT rising.from_id, objective.strategic_goal_id FROM rising CROSS JOIN objective ON objective.id = rising.id
      WHERE objective.strategic_goal_id IS NOT NULL`.execute(this.db);
    return new Map(rows.map((row) => [row.from_id, row.strategic_goal_id]));
  }

  async listUnsortedEpics(teamIds: TeamId[]): Promise<{ teamId: TeamId; issueId: IssueId }[]> {
    if (teamIds.length === 0) return [];
    const rows = await this.db
      .selectFrom('work_item')
      .select(['team_id', 'issue_id'])
      .where('work_class', '=', 'unclassified')
      .where('is_epic', '=', 1)
      .where('state', '=', 'inProgress')
      .where('team_id', 'in', teamIds)
      .where('left_at', 'is', null)
      .where(isUnsorted)
      .execute();
    return rows.map((row) => ({ teamId: row.team_id, issueId: row.issue_id }));
  }

  async countServing(cycleIds: CycleId[]): Promise<{ id: StrategicGoalId; objectives: number }[]> {
    const { rows } = await sql<{ id: StrategicGoalId; objectives: Numeric }>`
      SELECT strategic_goal.id, COALESCE(serving.objectives, 0) AS objectives
      FROM strategic_goal LEFT JOIN (
        SELECT objective.strategic_goal_id AS id, COUNT(*) AS objectives
        FROM cycle CROSS JOIN objective ON objective.cycle_id = cycle.id
        WHERE cycle.id IN (${sql.join(cycleIds)}) GROUP BY objective.strategic_goal_id
      ) AS serving ON serving.id = strategic_goal.id
      WHERE strategic_goal.retired_at IS NULL`.execute(this.db);
    return rows.map(({ id, objectives }) => ({ id, objectives: toNumber(objectives) }));
  }

  async countObjectives(cycleIds: CycleId[]): Promise<{ id: TeamId; objectives: number }[]> {
    const { rows } = await sql<{ id: TeamId; objectives: Numeric }>`
      SELECT team.id, COALESCE(counted.objectives, 0) AS objectives
      FROM team LEFT JOIN (
        SELECT tree.team_id AS id, SUM(${objectivesOfTree}) AS objectives FROM team_standing AS tree
        WHERE tree.scope = 'tree' AND tree.cycle_id IN (${sql.join(cycleIds)}) GROUP BY tree.team_id
      ) AS counted ON counted.id = team.id`.execute(this.db);
    return rows.map(({ id, objectives }) => ({ id, objectives: toNumber(objectives) }));
  }
}

/** All objectives that are counted in a standing, whatever their pace. */
const objectivesOfTree = sql.join(
  Object.values(paceColumns).map((column) => sql.ref(`tree.${column}`)),
  sql` + `,
);

const keyOf = (cycleId: CycleId, { gap, teamId }: PlacedGap) => ({
  ...{ cycle_id: cycleId, team_id: teamId ?? ('' as const) },
  ...{ kind: gap.kind, subject_id: gap.id as string },
});

const cellsOf = ({ gap, objectiveId, strategicGoalId, isRestricted }: PlacedGap) => ({
  objective_id: objectiveId ?? ('' as const),
  strategic_goal_id: strategicGoalId ?? ('' as const),
  detail: detailOf(gap),
  is_restricted: fromBoolean(isRestricted),
});

const toPlaced = (row: Selectable<GapTable>): PlacedGap => ({
  gap: toGap(row.kind, row.subject_id, row.detail),
  teamId: row.team_id === '' ? null : row.team_id,
  objectiveId: row.objective_id === '' ? null : row.objective_id,
  strategicGoalId: row.strategic_goal_id === '' ? null : row.strategic_goal_id,
  isRestricted: toBoolean(row.is_restricted),
});
