import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import { changePeriods } from '../../../contract/company-progress-views';
import { addDays, type Day } from '../../../domain/day';
import type { CycleId, TeamId } from '../../../domain/ids';
import { noStanding } from '../../../domain/standing';
import type { SavedStanding, StandingStore, StoredStanding } from '../../../use-cases/ports';
import { toBoolean, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookingUp } from '../database/join-order';
import type { Database } from '../database/schema';
import { asGiven, assignments, given, newestBy, upsert } from '../database/upsert';
import { progressUntil } from '../rows/goal-progress';
import { countedColumns, standingCells, standingColumns, toStanding } from '../rows/standing-columns';

export class SqlStandingStore implements StandingStore {
  constructor(private readonly db: Kysely<Database>) {}

  async save(standings: SavedStanding[], readAt: number): Promise<void> {
    const rows = standings.map(({ cycleId, teamId, scope, standing }) => ({
      ...{ cycle_id: cycleId, scope, team_id: teamId, read_at: readAt },
      ...standingCells(standing),
    }));
    await upsert(this.db, 'team_standing', rows, { ...moved(), ...newestBy('read_at', ...countedColumns) });
  }

  async compare(cycleId: CycleId, today: Day): Promise<void> {
    const kept = [...changePeriods.flatMap((days) => [`earlier_${days}`, `moved_${days}`]), 'compared_on'];
    await sql`INSERT INTO team_standing (cycle_id, scope, team_id, ${columnsOf(standingColumnNames)}, ${columnsOf(kept)})
      SELECT cycle_id, scope, team_id, ${columnsOf(standingColumnNames)}, ${sql.join(comparedCells(today))}
      FROM (${comparedOf(cycleId, today)}) AS compared WHERE compared.compared_on <> ${today}
      ON DUPLICATE KEY UPDATE ${assignments(asGiven(...kept))}`.execute(this.db);
  }

  async listTree(cycleIds: CycleId[], after: TeamId | null, limit: number): Promise<StoredStanding[]> {
    const listed = this.db
      .selectFrom('team')
      .where(sql<SqlBool>`team.id > ${after ?? ''}`)
      .orderBy('team.id')
      .limit(limit)
      .select(['team.id', 'team.parent_id'])
      .select(sql<Numeric>`1`.as('is_in_line'));
    return (await this.listStored(sql`${listed}`, cycleIds)).map(toStored);
  }

  async listLine(teamIds: TeamId[], cycleIds: CycleId[]): ReturnType<StandingStore['listLine']> {
    if (teamIds.length === 0 || cycleIds.length === 0) return [];
    const rows = await this.listStored(lineOf(teamIds), cycleIds);
    return rows.map((row) => ({ ...toStored(row), isInLine: toBoolean(row.is_in_line) }));
  }

  async listOwn(teamIds: TeamId[], cycleIds: CycleId[]): ReturnType<StandingStore['listOwn']> {
    if (teamIds.length === 0 || cycleIds.length === 0) return [];
    const rows = await this.db
      .selectFrom('team_standing as own')
      .where('own.cycle_id', 'in', cycleIds)
      .where('own.scope', '=', 'own')
      .where('own.team_id', 'in', teamIds)
      .select(['own.cycle_id', 'own.team_id'])
      .select(standingColumns('own'))
      .execute();
    return rows.map((row) => ({
      cycleId: row.cycle_id,
      id: row.team_id,
      own: toStanding('own', row) ?? noStanding,
    }));
  }

  private listStored(listed: RawBuilder<unknown>, cycleIds: CycleId[]) {
    return this.db
      .selectFrom(sql<ListedTeam>`(${listed})`.as('listed'))
      .modifyFront(lookingUp('cycle', 'own', 'tree'))
      .crossJoin('cycle')
      .leftJoin('team_standing as own', (join) =>
        join.onRef('own.cycle_id', '=', 'cycle.id').on('own.scope', '=', 'own').onRef('own.team_id', '=', 'listed.id'),
      )
      .leftJoin('team_standing as tree', (join) =>
        join
          .onRef('tree.cycle_id', '=', 'cycle.id')
          .on('tree.scope', '=', 'tree')
          .onRef('tree.team_id', '=', 'listed.id'),
      )
      .where('cycle.id', 'in', cycleIds)
      .select(['listed.id', 'listed.parent_id', 'listed.is_in_line', 'cycle.id as cycle_id'])
      .select(standingColumns('own'))
      .select(standingColumns('tree'))
      .select('tree.compared_on')
      .orderBy('listed.id')
      .execute();
  }
}

const standingColumnNames = [...countedColumns, 'read_at'];

const columnsOf = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

/** What a tree that is saved has come since the days that it was compared with, unless a later one is there. */
const moved = () =>
  Object.fromEntries(
    changePeriods.map((days) => [
      `moved_${days}`,
      sql`CASE WHEN ${given('read_at')} < read_at THEN ${sql.ref(`moved_${days}`)}
        WHEN ${given('weight')} > 0
        THEN ${given('weighted_progress')} / ${given('weight')} - ${sql.ref(`earlier_${days}`)}
        END`,
    ]),
  );

/** The trees of a cycle, and what they had some days before. The id of their goal is a column, by which TiDB finds it. */
const comparedOf = (cycleId: CycleId, today: Day) => {
  const earlier = changePeriods.map(
    (days) =>
      sql`${progressUntil('teamTree', sql.ref('tree.goal_id'), addDays(today, -days))} AS ${sql.ref(`was_${days}`)}`,
  );
  return sql`SELECT tree.*, ${sql.join(earlier)} FROM (
    SELECT team_standing.*, CONCAT(team_id, ':', cycle_id) AS goal_id,
      CASE WHEN weight > 0 THEN weighted_progress / weight END AS share FROM team_standing
    WHERE cycle_id = ${cycleId} AND scope = 'tree'
  ) AS tree`;
};

const comparedCells = (today: Day) => [
  ...changePeriods.flatMap((days) => {
    const was = sql.ref(`was_${days}`);
    return [was, sql`share - ${was}`];
  }),
  sql`${today}`,
];

interface ListedTeam {
  id: TeamId;
  parent_id: TeamId | null;
  is_in_line: Numeric;
}

type StoredRow = Awaited<ReturnType<SqlStandingStore['listStored']>>[number];

/** These teams and all above them, and the teams right below those. */
const lineOf = (teamIds: TeamId[]) => sql`
  WITH RECURSIVE line (id) AS (
    SELECT id FROM team WHERE id IN (${sql.join(teamIds)})
    UNION
    SELECT team.parent_id FROM line CROSS JOIN team ON team.id = line.id WHERE team.parent_id IS NOT NULL
  )
  SELECT ${lookingUp('team')} team.id, team.parent_id, 1 AS is_in_line FROM line CROSS JOIN team ON team.id = line.id
  UNION ALL
  SELECT ${lookingUp('child')} child.id, child.parent_id, 0
  FROM line CROSS JOIN team AS child ON child.parent_id = line.id
  WHERE child.id NOT IN (SELECT line.id FROM line)`;

const toStored = (row: StoredRow): StoredStanding => ({
  ...{ cycleId: row.cycle_id, id: row.id, parentId: row.parent_id },
  own: toStanding('own', row) ?? noStanding,
  tree: toStanding('tree', row),
  readAt: toNumberOrNull(row.own_read_at),
  comparedOn: row.compared_on === '' ? null : row.compared_on,
});
