import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { MapRootKey } from '../../../contract/strategy-map-views';
import type { AccountId, CycleId, KeyResultId, ObjectiveId, StrategicGoalId } from '../../../domain/ids';
import type { MapPage, MapPartRow, MapPlace, StrategyMapStore } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookUp } from '../database/look-up';
import { cycleColumns, toCycle } from '../rows/cycle';
import { progressColumns, toGoalProgressRow } from '../rows/goal-progress';
import { hasKeyResult, keyResultColumns } from '../rows/key-result';
import { initiativeCount, toInitiativeRow } from '../rows/initiative-rows';
import { isNotDeleted } from '../rows/issue-walks';
import { toKeyResultRow } from '../rows/objective-rows';
import { placeBy, withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { amongSeenCell, isAmongSeen, isSeenBy } from '../rows/seen-objectives';
import { settingsCell, toRules } from '../rows/site-setting';

/** Parts of something, numbered among those of the same parent that are shown there. */
interface Ranked {
  objective_id: ObjectiveId;
  key_result_id: KeyResultId | null;
  root_id: StrategicGoalId | null;
  weight: Numeric;
  total_weight: Numeric;
  siblings: Numeric;
  place: Numeric;
  /** 0: it counts, but is not shown there. */
  is_shown: Numeric;
}

export class SqlStrategyMapStore implements StrategyMapStore {
  constructor(private readonly db: Kysely<Database>) {}

  async countAtRoots(cycleId: CycleId, viewer: AccountId): ReturnType<StrategyMapStore['countAtRoots']> {
    const { rows } = await sql<{ root: string; objectives: Numeric }>`
      SELECT rooted.root, COUNT(*) AS objectives FROM (
        SELECT ${rootCell(cycleId, viewer)} AS root FROM objective
        LEFT JOIN objective AS parent ON parent.id = objective.parent_objective_id
        WHERE ${isOfCycle(cycleId)} AND ${isAmongSeen(viewer)}
      ) AS rooted WHERE rooted.root IS NOT NULL GROUP BY rooted.root`.execute(this.db);
    return rows.map(({ root, objectives }) => ({ root: toRoot(root), objectives: toNumber(objectives) }));
  }

  listServing(
    { cycleId, ids, ...page }: Parameters<StrategyMapStore['listServing']>[0],
    viewer: AccountId,
  ): Promise<MapPartRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    const serving = sql`SELECT objective.id AS objective_id, NULL AS key_result_id, objective.strategic_goal_id AS root_id,
      0 AS part_order, 0 AS position, objective.weight, objective.title, objective.id,
      CASE WHEN ${isAmongSeen(viewer)} AND ${rootCell(cycleId, viewer)} IS NOT NULL THEN 1 ELSE 0 END AS is_shown
      FROM objective LEFT JOIN objective AS parent ON parent.id = objective.parent_objective_id
      WHERE objective.strategic_goal_id IN (${sql.join(ids)}) AND ${isOfCycle(cycleId)}`;
    return this.listParts(serving, page, viewer);
  }

  listServingNone(
    { cycleId, root, ...page }: Parameters<StrategyMapStore['listServingNone']>[0],
    viewer: AccountId,
  ): Promise<MapPartRow[]> {
    const stray = sql`SELECT objective.id AS objective_id, NULL AS key_result_id, NULL AS root_id,
      0 AS part_order, 0 AS position, objective.weight, objective.title, objective.id, ${amongSeenCell(viewer)} AS is_shown
      FROM objective LEFT JOIN objective AS parent ON parent.id = objective.parent_objective_id
      WHERE ${isOfCycle(cycleId)} AND ${rootCell(cycleId, viewer)} = ${root}`;
    return this.listParts(stray, page, viewer);
  }

  listBelow(id: ObjectiveId, page: MapPage, viewer: AccountId): Promise<MapPartRow[]> {
    const parts = sql`SELECT key_result.objective_id, key_result.id AS key_result_id, NULL AS root_id,
        0 AS part_order, key_result.position, key_result.weight, key_result.title, key_result.id, 1 AS is_shown
      FROM key_result WHERE key_result.objective_id = ${id}
      UNION ALL
      SELECT objective.id, NULL, NULL, 1, 0, objective.weight, objective.title, objective.id, ${amongSeenCell(viewer)}
      FROM objective WHERE objective.parent_objective_id = ${id}`;
    return this.listParts(parts, page, viewer);
  }

  async listInitiatives(id: KeyResultId, { from, limit }: MapPage): ReturnType<StrategyMapStore['listInitiatives']> {
    const rows = await this.db
      .selectFrom(
        this.db
          .selectFrom('initiative')
          .where('key_result_id', '=', id)
          .where(isNotDeleted('initiative.issue_id'))
          .select(['key_result_id', 'issue_id', 'weight'])
          .select(sql<Numeric>`SUM(weight) OVER ()`.as('total_weight'))
          .select(sql<Numeric>`COUNT(*) OVER ()`.as('siblings'))
          .select(sql<Numeric>`ROW_NUMBER() OVER (ORDER BY linked_at, issue_id)`.as('place'))
          .as('ranked'),
      )
      .leftJoin('goal_progress as state', (join) =>
        join
          .on('state.goal_kind', '=', 'initiative')
          .on('state.goal_id', '=', sql<string>`CONCAT(ranked.key_result_id, ':', ranked.issue_id)`),
      )
      .where('ranked.place', '>', from)
      .where('ranked.place', '<=', from + limit)
      .select(['ranked.issue_id', 'ranked.key_result_id', 'ranked.weight', 'ranked.total_weight', 'ranked.siblings'])
      .select(['state.delivery', 'state.done_count', 'state.total_count', 'state.read_at'])
      .orderBy('ranked.place')
      .execute();
    return rows.map((row) => ({ ...toInitiativeRow(row), place: toPlace(row) }));
  }

  /** CROSS JOIN keeps SQLite to that order: from the few that are shown to what is known of them. */
  private async listParts(
    parts: RawBuilder<unknown>,
    { from, limit }: MapPage,
    viewer: AccountId,
  ): Promise<MapPartRow[]> {
    const shown = this.db
      .selectFrom(rankedOf(parts).as('ranked'))
      .modifyFront(lookUp('objective', 'team', 'key_result', 'objectiveState', 'keyResultState'))
      .crossJoin('objective')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('key_result', 'key_result.id', 'ranked.key_result_id')
      .leftJoin('goal_progress as objectiveState', (join) =>
        join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'objective.id'),
      )
      .leftJoin('goal_progress as keyResultState', (join) =>
        join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
      )
      .whereRef('objective.id', '=', 'ranked.objective_id')
      .where('ranked.is_shown', '=', 1)
      .where('ranked.place', '>', from)
      .where('ranked.place', '<=', from + limit)
      .select(['ranked.root_id', 'ranked.weight', 'ranked.total_weight', 'ranked.siblings'])
      .select(['objective.id', 'objective.title', 'objective.readers'])
      .select(['team.id as teamId', 'team.name as teamName'])
      .select(cycleColumns)
      .select(progressColumns('objectiveState'))
      .select(sql<null>`NULL`.as('objectiveStateEarlier'))
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(sql<null>`NULL`.as('keyResultStateEarlier'))
      .select(keyResultCount.as('keyResults'))
      .select(contributingCount(viewer).as('contributing'))
      .select(initiativeCount.as('initiatives'))
      .select(settingsCell.as('settings'))
      .select(placeBy('ranked.place', 'ranked.root_id'));
    const { rows } = await withReadings(shown).execute(this.db);
    return rows.map((row) => ({
      strategicGoalId: row.root_id,
      place: toPlace(row),
      objective: {
        ...{ id: row.id, title: row.title, teamId: row.teamId, teamName: row.teamName },
        isRestricted: row.readers !== null,
        progress: toGoalProgressRow('objectiveState', row),
        keyResults: toNumber(row.keyResults),
        contributing: toNumber(row.contributing),
      },
      keyResult: hasKeyResult(row) ? { ...toKeyResultRow(row), initiatives: toNumber(row.initiatives) } : null,
      cycle: toCycle(row),
      rules: toRules(row.settings),
    }));
  }
}

/** Of the cycle shown, and of longer ones around it. */
const isOfCycle = (cycleId: CycleId, objective = 'objective') => sql<SqlBool>`${sql.ref(`${objective}.cycle_id`)} IN (
  SELECT cycle_around.id FROM cycle AS cycle_shown JOIN cycle AS cycle_around
  ON cycle_around.starts_on <= cycle_shown.starts_on AND cycle_around.ends_on >= cycle_shown.ends_on
  WHERE cycle_shown.id = ${cycleId})`;

/**
 * At which root an objective stands, its parent joined as `parent`: the id of the strategic goal that it serves itself, or
 * the kind of root. NULL: it stands below its parent alone, which leads to the same strategic goal, or to the only one.
 */
const rootCell = (cycleId: CycleId, viewer: AccountId) => sql<string | null>`CASE
  WHEN parent.id IS NULL THEN COALESCE(objective.strategic_goal_id, 'noGoal')
  WHEN COALESCE(objective.strategic_goal_id, parent.strategic_goal_id, '') = COALESCE(parent.strategic_goal_id, '')
    AND ${isOfCycle(cycleId, 'parent')} AND ${isAmongSeen(viewer, 'parent')} THEN NULL
  ELSE COALESCE(objective.strategic_goal_id, 'elsewhere') END`;

const toRoot = (root: string): MapRootKey =>
  root === 'noGoal' || root === 'elsewhere' ? { kind: root } : { kind: 'strategicGoal', id: root as StrategicGoalId };

const rankedOf = (parts: RawBuilder<unknown>) => sql<Ranked>`(
  SELECT part.objective_id, part.key_result_id, part.root_id, part.weight, part.is_shown,
    SUM(part.weight) OVER (PARTITION BY part.root_id) AS total_weight,
    COUNT(*) OVER (PARTITION BY part.root_id, part.is_shown) AS siblings,
    ROW_NUMBER() OVER (PARTITION BY part.root_id, part.is_shown
      ORDER BY part.part_order, part.position, part.weight DESC, part.title, part.id) AS place
  FROM (${parts}) AS part)`;

const keyResultCount = sql<Numeric>`(SELECT COUNT(*) FROM key_result AS held WHERE held.objective_id = objective.id
  LIMIT 1)`;

const contributingCount = (viewer: AccountId) => sql<Numeric>`(SELECT COUNT(*) FROM objective AS child
  WHERE child.parent_objective_id = objective.id AND ${isSeenBy(viewer, 'child')} LIMIT 1)`;

const toPlace = (row: Pick<Ranked, 'weight' | 'total_weight' | 'siblings'>): MapPlace => ({
  weight: toNumber(row.weight),
  totalWeight: toNumber(row.total_weight),
  siblings: toNumber(row.siblings),
});
