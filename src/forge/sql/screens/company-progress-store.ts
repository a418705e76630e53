import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ChangePeriod } from '../../../contract/company-progress-views';
import type { Day } from '../../../domain/day';
import type { AccountId, CycleId, KeyResultId, TeamId } from '../../../domain/ids';
import { noStanding } from '../../../domain/standing';
import type { TrendPoint } from '../../../domain/trend';
import type { CompanyMoves, CompanyProgressStore } from '../../../use-cases/ports';
import { groupBy } from '../../../use-cases/group-by';
import type { Cycle, GoalRef } from '../../../use-cases/records';
import { toBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import { lookUp } from '../database/look-up';
import { placeBy } from '../rows/readings';
import type { Database } from '../database/schema';
import { isAmongSeen } from '../rows/seen-objectives';
import { standingColumns, toStanding } from '../rows/standing-columns';

export class SqlCompanyProgressStore implements CompanyProgressStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listHistories(
    goals: readonly GoalRef[],
    cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  ): ReturnType<CompanyProgressStore['listHistories']> {
    const histories = new Map<string, TrendPoint[]>();
    if (goals.length === 0) return histories;
    const { rows } = await historiesOf(goals, cycle).execute(this.db);
    for (const { id, day, progress } of rows) {
      const points = histories.get(id) ?? [];
      histories.set(id, points);
      if (points.at(-1)?.on !== day) points.push({ on: day, share: toNumber(progress) });
    }
    return histories;
  }

  async readMoves(
    { cycleId, days, mostMovers, diverging }: Parameters<CompanyProgressStore['readMoves']>[0],
    viewer: AccountId,
  ): Promise<CompanyMoves> {
    const rows = await selectKinds(this.db, {
      top: this.selectTop(cycleId),
      mover: this.db
        .selectFrom(moversOf(cycleId, days, mostMovers).as('listed'))
        .select(['listed.id', 'listed.name', 'listed.is_department', 'listed.progress', 'listed.moved'])
        .select(placeBy(sql`listed.moved DESC`, 'listed.id')),
      diverging: this.db
        .selectFrom(divergingOf(cycleId, diverging, viewer).as('listed'))
        .select([
          'listed.id',
          'listed.title',
          'listed.owner_id',
          'listed.team_name',
          'listed.progress',
          'listed.delivery',
        ])
        .select(placeBy(sql`listed.delivery - listed.progress DESC`, 'listed.id')),
    });
    return {
      top: rows.top.map((row) => toStanding('tree', row) ?? noStanding),
      movers: rows.mover.map(({ id, name, is_department, progress, moved }) => ({
        ...{ id, name, isDepartment: toBoolean(is_department) },
        progress: toNumber(progress),
        change: toNumber(moved),
      })),
      diverging: rows.diverging.map((row) => ({
        ...{ id: row.id, title: row.title, teamName: row.team_name, ownerId: row.owner_id },
        progress: toNumber(row.progress),
        delivery: toNumber(row.delivery),
      })),
    };
  }

  private selectTop(cycleId: CycleId) {
    return this.db
      .selectFrom('team')
      .leftJoin('team_standing as tree', (join) =>
        join.onRef('tree.team_id', '=', 'team.id').on('tree.cycle_id', '=', cycleId).on('tree.scope', '=', 'tree'),
      )
      .modifyFront(lookUp('tree'))
      .where('team.parent_id', 'is', null)
      .select(standingColumns('tree'));
  }
}

interface MoverCells {
  id: TeamId;
  name: string;
  is_department: Numeric;
  progress: Numeric;
  moved: Numeric;
}

interface DivergingRow {
  id: KeyResultId;
  title: string;
  owner_id: AccountId | null;
  team_name: string;
  progress: Numeric;
  delivery: Numeric;
}

const divergingOf = (cycleId: CycleId, most: { teams: number; keyResults: number }, viewer: AccountId) =>
  sql<DivergingRow>`(
  SELECT ${lookUp('team', 'objective', 'key_result', 'state')} key_result.id, key_result.title, key_result.owner_id,
    team.name AS team_name, state.progress, state.delivery
  FROM (
    SELECT team_id FROM team_standing WHERE cycle_id = ${cycleId} AND scope = 'own' AND diverging > 0
    ORDER BY diverging DESC, team_id LIMIT ${sql.lit(most.teams)}
  ) AS worst CROSS JOIN team ON team.id = worst.team_id
  CROSS JOIN objective ON objective.cycle_id = ${cycleId} AND objective.team_id = worst.team_id
  CROSS JOIN key_result ON key_result.objective_id = objective.id
  CROSS JOIN goal_progress AS state ON state.goal_kind = 'keyResult' AND state.goal_id = key_result.id
  WHERE state.delivery - state.progress IS NOT NULL AND ${isAmongSeen(viewer)}
  ORDER BY state.delivery - state.progress DESC, key_result.id LIMIT ${sql.lit(most.keyResults)})`;

/** Those that moved most, and those that moved least, each from an end of the index. */
const moversOf = (cycleId: CycleId, days: ChangePeriod, limit: number) => sql<MoverCells>`(
  SELECT ${lookUp('team')} ranked.id, team.name, ranked.progress, ranked.moved,
    EXISTS (SELECT 1 FROM team AS child WHERE child.parent_id = ranked.id) AS is_department
  FROM (
    SELECT listed.* FROM (${endOfMovers(cycleId, days, limit, 'DESC')}) AS listed
    UNION SELECT listed.* FROM (${endOfMovers(cycleId, days, limit, 'ASC')}) AS listed
  ) AS ranked CROSS JOIN team ON team.id = ranked.id)`;

const endOfMovers = (cycleId: CycleId, days: ChangePeriod, limit: number, order: 'ASC' | 'DESC') => {
  const moved = sql.ref(`tree.moved_${days}`);
  return sql`SELECT /*+ USE_INDEX(tree, ${sql.raw(`team_standing_moved_${days}`)}) */ tree.team_id AS id,
    tree.weighted_progress / tree.weight AS progress, ${moved} AS moved FROM team_standing AS tree
    WHERE tree.cycle_id = ${cycleId} AND tree.scope = 'tree' AND ${moved} IS NOT NULL
    ORDER BY ${moved} ${sql.raw(order)}, tree.team_id ${sql.raw(order)} LIMIT ${sql.lit(limit)}`;
};

interface HistoryRow {
  id: string;
  day: Day;
  progress: Numeric;
}

const isOneOf = (goals: readonly GoalRef[], table: 'history' | 'state') => {
  const kinds = [...groupBy(goals, ({ kind }) => kind)].map(
    ([kind, own]) => sql`(${sql.ref(`${table}.goal_kind`)} = ${kind}
      AND ${sql.ref(`${table}.goal_id`)} IN (${sql.join(own.map(({ id }) => id))}))`,
  );
  return sql`(${sql.join(kinds, sql` OR `)})`;
};

/**
 * Whatever has a history has its progress now. What held before the cycle stands on its first day, after what was worked
 * out on that very day.
 */
const historiesOf = (goals: readonly GoalRef[], { startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>) => {
  return sql<HistoryRow>`
    SELECT * FROM (
      SELECT history.goal_id AS id, history.day, history.progress, 0 AS is_before
      FROM progress_history AS history
      WHERE ${isOneOf(goals, 'history')} AND history.day BETWEEN ${startsOn} AND ${endsOn}
      UNION ALL
      SELECT state.goal_id, ${startsOn}, (SELECT earlier.progress FROM progress_history AS earlier
        WHERE earlier.goal_kind = state.goal_kind AND earlier.goal_id = state.goal_id AND earlier.day < ${startsOn}
        AND earlier.progress IS NOT NULL ORDER BY earlier.day DESC LIMIT 1), 1
      FROM goal_progress AS state WHERE ${isOneOf(goals, 'state')}
    ) AS listed WHERE listed.progress IS NOT NULL ORDER BY id, day, is_before`;
};
