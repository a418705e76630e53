import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { AccountId, KeyResultId, ObjectiveId, StrategicGoalId } from '../../../domain/ids';
import type { ExplanationStore } from '../../../use-cases/ports';
import { toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';
import { isSeenBy } from '../rows/seen-objectives';

type Explained = Parameters<ExplanationStore['findRollUp']>[0];
type RollUp = NonNullable<Awaited<ReturnType<ExplanationStore['findRollUp']>>>;

interface Weighed {
  weight: Numeric;
  progress: Numeric | null;
  readAt: Numeric | null;
}

type WholeRow = Weighed & { kind: 'whole'; title: string };
type PartRow = Weighed &
  (
    | { kind: 'keyResult'; id: KeyResultId; title: string }
    | { kind: 'objective'; id: ObjectiveId; title: string }
    | { kind: 'restricted'; id: null; title: null }
  );

export class SqlExplanationStore implements ExplanationStore {
  constructor(private readonly db: Kysely<Database>) {}

  async findRollUp(goal: Explained, viewer: AccountId): Promise<RollUp | undefined> {
    const select =
      goal.kind === 'objective' ? objectiveWithParts(goal.id, viewer) : strategicGoalWithParts(goal.id, viewer);
    const { rows } = await select.execute(this.db);
    const whole = rows.find((row) => row.kind === 'whole');
    return (
      whole && {
        title: whole.title,
        progress: toNumberOrNull(whole.progress),
        computedAt: toNumberOrNull(whole.readAt),
        parts: rows.flatMap((row) => (row.kind === 'whole' ? [] : [toPart(row)])),
      }
    );
  }
}

/** The goal itself comes as a part of its own, of the kind `whole`. */
const objectiveWithParts = (id: ObjectiveId, viewer: AccountId) => sql<WholeRow | PartRow>`
  SELECT 'whole' AS kind, objective.id, objective.title, 0 AS weight, 0 AS place, ${stateColumns}
  FROM objective ${stateOf('objective')} WHERE objective.id = ${id}
  UNION ALL
  SELECT 'keyResult', key_result.id, key_result.title, key_result.weight, key_result.position, ${stateColumns}
  FROM key_result ${stateOf('key_result')} WHERE key_result.objective_id = ${id}
  UNION ALL
  SELECT ${partCells(viewer)}, objective.weight, objective.position, ${stateColumns}
  FROM objective ${stateOf('objective')} WHERE objective.parent_objective_id = ${id}
  ORDER BY kind, place, id`;

const strategicGoalWithParts = (id: StrategicGoalId, viewer: AccountId) => sql<WholeRow | PartRow>`
  SELECT 'whole' AS kind, strategic_goal.id, strategic_goal.title, 0 AS weight, 0 AS place, ${stateColumns}
  FROM strategic_goal ${stateOf('strategic_goal')} WHERE strategic_goal.id = ${id}
  UNION ALL
  SELECT ${partCells(viewer)}, objective.weight, objective.position, ${stateColumns}
  FROM objective ${stateOf('objective')} WHERE objective.strategic_goal_id = ${id}
  ORDER BY kind, place, id`;

/** An objective that the viewer may not see counts, unnamed. */
const partCells = (viewer: AccountId) => {
  const isSeen = isSeenBy(viewer);
  return sql`CASE WHEN ${isSeen} THEN 'objective' ELSE 'restricted' END,
    CASE WHEN ${isSeen} THEN objective.id END, CASE WHEN ${isSeen} THEN objective.title END`;
};

const stateColumns = sql`state.progress, state.read_at AS readAt`;

const kinds = { objective: 'objective', key_result: 'keyResult', strategic_goal: 'strategicGoal' } as const;

const stateOf = (table: keyof typeof kinds) => sql`LEFT JOIN goal_progress AS state
  ON state.goal_kind = ${kinds[table]} AND state.goal_id = ${sql.ref(`${table}.id`)}`;

const toPart = (row: PartRow): RollUp['parts'][number] => ({
  goal: goalOf(row),
  title: row.title,
  weight: toNumber(row.weight),
  progress: toNumberOrNull(row.progress),
});

function goalOf(row: PartRow): RollUp['parts'][number]['goal'] {
  if (row.kind === 'restricted') return null;
  return row.kind === 'keyResult' ? { kind: 'keyResult', id: row.id } : { kind: 'objective', id: row.id };
}
