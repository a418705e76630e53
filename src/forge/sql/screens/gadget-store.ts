import { sql } from 'kysely';
import type { Kysely, RawBuilder, Selectable, SqlBool } from 'kysely';
import type { GadgetScope } from '../../../contract/gadget-views';
import type { Day } from '../../../domain/day';
import type { AccountId, CycleId, TeamId } from '../../../domain/ids';
import type { FoundInScope, GadgetStore } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { selectKinds } from '../database/kinds';
import { lookUp } from '../database/look-up';
import { cycleColumns, toCycle } from '../rows/cycle';
import { progressColumns, progressUntil, toGoalProgressRow } from '../rows/goal-progress';
import type { Database } from '../database/schema';
import { isAmongSeen, isSeenBy } from '../rows/seen-objectives';
import { toRules } from '../rows/site-setting';
import { selectCycles, selectSettings } from './frame';
import { toTally } from '../rows/work-cells';
import { standingColumns, toStanding } from '../rows/standing-columns';

/** Teams stand no deeper than this below the one they are counted to. */
const deepest = 50;
/** Whose work is added up. */
const mostTeams = 2_500;

export class SqlGadgetStore implements GadgetStore {
  constructor(private readonly db: Kysely<Database>) {}

  async readFrame(scope: GadgetScope, viewer: AccountId): ReturnType<GadgetStore['readFrame']> {
    const rows = await selectKinds(this.db, {
      cycle: selectCycles(this.db),
      settings: selectSettings(this.db),
      found: this.selectFound(scope, viewer),
    });
    return {
      cycles: rows.cycle.map(toCycle),
      rules: toRules(rows.settings[0]?.value ?? null),
      found: inOrderOf(scope, rows.found.map(toFound), ({ id }) => id),
    };
  }

  /** What is chosen, by its title. */
  private selectFound(scope: GadgetScope, viewer: AccountId) {
    const ofNoCycle = [sql<null>`NULL`.as('cycle_id'), sql<Numeric>`1`.as('weight')] as const;
    switch (scope.kind) {
      case 'company':
        return this.db
          .selectFrom('team')
          .where(sql<SqlBool>`1 = 0`)
          .select(['id', 'name as title'])
          .select(ofNoCycle);
      case 'strategicGoal':
        return this.db
          .selectFrom('strategic_goal')
          .where('id', '=', scope.id)
          .select(['id', 'title'])
          .select(ofNoCycle);
      case 'team':
        return this.db.selectFrom('team').where('id', '=', scope.id).select(['id', 'name as title']).select(ofNoCycle);
      case 'objectives':
        return this.db
          .selectFrom('objective')
          .where('id', 'in', scope.ids)
          .where(isSeenBy(viewer))
          .select(['id', 'title', 'cycle_id', 'weight']);
    }
  }

  async listObjectives(
    scope: GadgetScope,
    cycleId: CycleId,
    historyDay: Day,
    limit: number,
    viewer: AccountId,
  ): ReturnType<GadgetStore['listObjectives']> {
    const rows = await this.selectListed(scope, cycleId, historyDay, limit, viewer).execute();
    const listed = rows.map((row) => ({
      objective: {
        id: row.id,
        title: row.title,
        ownerId: row.owner_id,
        teamId: row.team_id,
        weight: toNumber(row.weight),
      },
      teamName: row.teamName,
      cycle: toCycle(row),
      progress: toGoalProgressRow('objectiveState', row),
    }));
    return { rows: inOrderOf(scope, listed, ({ objective }) => objective.id), total: toNumber(rows[0]?.total ?? 0) };
  }

  async listTeams(
    scope: GadgetScope & { kind: 'company' | 'team' },
    cycleId: CycleId,
    depth: number | null,
    limit: number,
  ): ReturnType<GadgetStore['listTeams']> {
    const rows = await this.selectTeams(scope, cycleId, depth, limit).execute();
    return {
      rows: rows.map((row) => ({
        ...{ id: row.id, parentId: row.parent_id, name: row.name },
        standing: toStanding('standing', row),
      })),
      total: toNumber(rows[0]?.total ?? 0),
    };
  }

  async listWork(
    scope: GadgetScope & { kind: 'company' | 'team' },
    cycleId: CycleId,
  ): ReturnType<GadgetStore['listWork']> {
    const rows = await this.db
      .selectFrom(firstTeams(topOf(scope), depthOf(scope), mostTeams).as('listed'))
      .modifyFront(lookUp('team', 'work_share'))
      .innerJoin('team', 'team.id', 'listed.id')
      .leftJoin('work_share', (join) =>
        join.onRef('work_share.team_id', '=', 'team.id').on('work_share.cycle_id', '=', cycleId),
      )
      .select(['team.id', 'team.parent_id', 'team.name', 'work_share.completed'])
      .orderBy('team.name')
      .orderBy('team.id')
      .execute();
    return rows.map(({ id, parent_id, name, completed }) => ({
      ...{ id, parentId: parent_id, name },
      completed: completed === null ? null : toTally(completed),
    }));
  }

  private selectTeams(
    scope: GadgetScope & { kind: 'company' | 'team' },
    cycleId: CycleId,
    depth: number | null,
    limit: number,
  ) {
    const standingScope = scope.kind === 'team' && !scope.isWithBelow ? 'own' : 'tree';
    return this.db
      .selectFrom(firstTeams(topOf(scope), Math.min(depth ?? deepest, depthOf(scope)), limit).as('listed'))
      .modifyFront(lookUp('team', 'standing'))
      .innerJoin('team', 'team.id', 'listed.id')
      .leftJoin('team_standing as standing', (join) =>
        join
          .onRef('standing.team_id', '=', 'team.id')
          .on('standing.cycle_id', '=', cycleId)
          .on('standing.scope', '=', standingScope),
      )
      .select(['team.id', 'team.parent_id', 'team.name', 'listed.total'])
      .select(standingColumns('standing'))
      .orderBy('listed.depth')
      .orderBy('team.name')
      .orderBy('team.id');
  }

  private selectListed(scope: GadgetScope, cycleId: CycleId, historyDay: Day, limit: number, viewer: AccountId) {
    return this.db
      .selectFrom(listedOf(scope, cycleId, limit, viewer).as('listed'))
      .modifyFront(lookUp('team', 'objectiveState'))
      .innerJoin('team', 'team.id', 'listed.team_id')
      .innerJoin('cycle', 'cycle.id', 'listed.cycle_id')
      .leftJoin('goal_progress as objectiveState', (join) =>
        join.on('objectiveState.goal_kind', '=', 'objective').onRef('objectiveState.goal_id', '=', 'listed.id'),
      )
      .select(['listed.id', 'listed.title', 'listed.owner_id', 'listed.team_id', 'listed.weight', 'listed.total'])
      .select('team.name as teamName')
      .select(cycleColumns)
      .select(progressColumns('objectiveState'))
      .select(progressUntil('objective', sql.ref('listed.id'), historyDay).as('objectiveStateEarlier'))
      .orderBy('listed.depth')
      .orderBy('listed.position')
      .orderBy('listed.title')
      .orderBy('listed.id');
  }
}

/** Chosen objectives stand in the order in which they were chosen. */
function inOrderOf<Row>(scope: GadgetScope, rows: Row[], idOf: (row: Row) => string): Row[] {
  if (scope.kind !== 'objectives') return rows;
  const places = new Map<string, number>(scope.ids.map((id, place) => [id, place]));
  return rows.toSorted((one, other) => (places.get(idOf(one)) ?? 0) - (places.get(idOf(other)) ?? 0));
}

const toFound = ({ id, title, cycle_id, weight }: FoundCells): FoundInScope => ({
  ...{ id, title, cycleId: cycle_id },
  weight: toNumber(weight),
});

interface FoundCells {
  id: string;
  title: string;
  cycle_id: CycleId | null;
  weight: Numeric;
}

/** Which teams the tree of the scope begins with, and how far down it goes. */
const topOf = (scope: GadgetScope & { kind: 'company' | 'team' }) =>
  scope.kind === 'company' ? sql<SqlBool>`team.parent_id IS NULL` : sql<SqlBool>`team.id = ${scope.id}`;
const depthOf = (scope: GadgetScope & { kind: 'company' | 'team' }) =>
  scope.kind === 'company' || scope.isWithBelow ? deepest : 0;

/** Each of these, and how many there are of them. */
type Listed<Row> = Row & {
  depth: Numeric;
  total: Numeric;
};

type ListedObjective = Pick<
  Selectable<Database['objective']>,
  'id' | 'title' | 'owner_id' | 'team_id' | 'cycle_id' | 'weight' | 'position'
>;

function listedOf(
  scope: GadgetScope,
  cycleId: CycleId,
  limit: number,
  viewer: AccountId,
): RawBuilder<Listed<ListedObjective>> {
  const isSeen = isAmongSeen(viewer);
  switch (scope.kind) {
    case 'company':
    case 'team':
      return sql`(${withBelow(topOf(scope), depthOf(scope))} SELECT * FROM ${firstObjectives(
        sql`below.depth`,
        sql`below CROSS JOIN objective ON objective.team_id = below.id AND objective.cycle_id = ${cycleId}`,
        isSeen,
        limit,
      )} AS found)`;
    case 'strategicGoal': {
      const serves = sql<SqlBool>`objective.strategic_goal_id = ${scope.id} AND objective.cycle_id = ${cycleId}`;
      return firstObjectives(sql`0`, sql`objective`, sql`${serves} AND ${isSeen}`, limit);
    }
    case 'objectives':
      return firstObjectives(
        sql`0`,
        sql`objective`,
        sql`objective.id IN (${sql.join(scope.ids)}) AND ${isSeen}`,
        limit,
      );
  }
}

/** Teams and those below them, as `below`. CROSS JOIN keeps SQLite to that order, here and where it is joined. */
const withBelow = (top: RawBuilder<SqlBool>, depth: number) => sql`WITH RECURSIVE below (id, depth) AS (
  SELECT team.id, 0 FROM team WHERE ${top}
  UNION
  SELECT team.id, below.depth + 1 FROM below CROSS JOIN team ON team.parent_id = below.id
  WHERE below.depth < ${sql.lit(depth)}
)`;

const firstTeams = (top: RawBuilder<SqlBool>, depth: number, limit: number) => sql<Listed<{ id: TeamId }>>`(
  ${withBelow(top, depth)}
  SELECT below.id, MIN(below.depth) AS depth, COUNT(*) OVER () AS total
  FROM below CROSS JOIN team ON team.id = below.id
  GROUP BY below.id, team.name ORDER BY depth, team.name, below.id LIMIT ${sql.lit(limit)})`;

const firstObjectives = (
  depth: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  limit: number,
) => sql<Listed<ListedObjective>>`(
  SELECT objective.id, objective.title, objective.owner_id, objective.team_id, objective.cycle_id, objective.weight,
    objective.position, ${depth} AS depth, COUNT(*) OVER () AS total FROM ${from} WHERE ${where}
  ORDER BY depth, objective.position, objective.title, objective.id LIMIT ${sql.lit(limit)})`;
