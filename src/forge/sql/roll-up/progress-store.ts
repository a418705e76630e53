import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Day } from '../../../domain/day';
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from '../../../domain/ids';
import type { Weighting } from '../../../domain/weighting';
import type { ProgressStore } from '../../../use-cases/ports';
import { groupBy } from '../../../use-cases/group-by';
import type { GoalProgress, GoalRef, KeyResultInputs, RolledUpGoals } from '../../../use-cases/records';
import { fromBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { inChunks, rowsPerStatement } from '../database/given-rows';
import { progressUntil } from '../rows/goal-progress';
import { measureColumns } from '../rows/key-result';
import { toReading } from '../rows/reading';
import type { ReadingRow } from '../rows/reading';
import { toMeasure } from '../rows/measure';
import { placeBy, withReadings } from '../rows/readings';
import { settingsCell, toRules } from '../rows/site-setting';
import { listRollUpEdges } from './roll-up-edges';
import type { Database, MeasureColumns } from '../database/schema';
import { assignments, newestBy, upsert } from '../database/upsert';

const current = newestBy('read_at', 'progress', 'raw', 'is_unmeasured', 'delivery', 'done_count', 'total_count');

export class SqlProgressStore implements ProgressStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listKeyResultInputs(ids: KeyResultId[]): Promise<KeyResultInputs[]> {
    if (ids.length === 0) return [];
    const page = this.db
      .selectFrom('key_result')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('initiative', 'initiative.key_result_id', 'key_result.id')
      .where('key_result.id', 'in', ids)
      .select([
        'key_result.id as keyResultId',
        'key_result.objective_id',
        'objective.team_id',
        'objective.cycle_id',
        'team.weighting',
      ])
      .select(measureColumns)
      .select(['initiative.issue_id', 'initiative.weight'])
      .select(settingsCell.as('settings'))
      .select(placeBy('key_result.id', 'initiative.linked_at', 'initiative.issue_id'));
    const { rows } = await withReadings(page).execute(this.db);
    const inputs = new Map<KeyResultId, KeyResultInputs>();
    for (const row of rows) {
      const input = inputs.get(row.keyResultId) ?? toInputs(row);
      inputs.set(row.keyResultId, input);
      if (row.issue_id !== null) input.initiatives.push({ issueId: row.issue_id, weight: toNumber(row.weight ?? 0) });
    }
    return [...inputs.values()];
  }

  listRollUp(goals: RolledUpGoals): ReturnType<ProgressStore['listRollUp']> {
    return listRollUpEdges(this.db, goals);
  }

  async listTeamsBelow(ids: ObjectiveId[]): Promise<TeamId[]> {
    if (ids.length === 0) return [];
    const { rows } = await sql<{ teamId: TeamId }>`WITH RECURSIVE below (id, team_id) AS (
      SELECT id, team_id FROM objective WHERE parent_objective_id IN (${sql.join(ids)})
      UNION
      SELECT objective.id, objective.team_id FROM below
      CROSS JOIN objective ON objective.parent_objective_id = below.id
    ) SELECT DISTINCT below.team_id AS ${sql.ref('teamId')} FROM below`.execute(this.db);
    return rows.map(({ teamId }) => teamId);
  }

  async listStored(goals: GoalRef[]): ReturnType<ProgressStore['listStored']> {
    const stored: Awaited<ReturnType<ProgressStore['listStored']>> = [];
    for (const chunk of inChunks(goals, rowsPerStatement)) {
      const { rows } = await sql<{ kind: GoalRef['kind']; id: string; progress: Numeric | null }>`
        SELECT state.goal_kind AS kind, state.goal_id AS id, state.progress FROM goal_progress AS state
        WHERE ${isOneOf(chunk)}`.execute(this.db);
      stored.push(
        ...rows.map(({ kind, id, progress }) => ({
          goal: { kind, id } as GoalRef,
          progress: toNumberOrNull(progress),
        })),
      );
    }
    return stored;
  }

  async save(progress: GoalProgress[], readAt: number, day: Day): Promise<void> {
    await this.saveStates(progress, readAt);
    await this.keepHistory(
      progress.map(({ goal }) => goal),
      day,
    );
  }

  async saveStates(progress: GoalProgress[], readAt: number): Promise<void> {
    const states = progress.map((each) => ({
      ...{ goal_kind: each.goal.kind, goal_id: each.goal.id, progress: each.progress, raw: each.raw },
      ...{ is_unmeasured: fromBoolean(each.isUnmeasured), delivery: each.delivery },
      ...{ done_count: each.done, total_count: each.total, read_at: readAt },
    }));
    await upsert(this.db, 'goal_progress', states, current);
  }

  async keepHistory(goals: GoalRef[], day: Day): Promise<void> {
    const kept = goals.filter(({ kind }) => kind !== 'initiative');
    for (const chunk of inChunks(kept, rowsPerStatement)) await historyOf(chunk, day).execute(this.db);
  }
}

/**
 * What is stored of these goals now, as the day's, where it is another value than the last that was kept. Of two at once the
 * one that stored last keeps its own, whichever of them gets here first: so one without a value takes the day, too, where
 * whoever stored a value before it may come after. Its row says nothing, and is thinned out with the others.
 */
const historyOf = (goals: GoalRef[], day: Day) => sql`
  INSERT INTO progress_history (goal_kind, goal_id, day, progress, read_at)
  SELECT kept.kind, kept.id, ${day}, kept.share, kept.since FROM (
    SELECT state.goal_kind AS kind, state.goal_id AS id, state.progress AS share, state.read_at AS since
    FROM goal_progress AS state WHERE ${isOneOf(goals)} AND (state.progress IS NULL
    OR COALESCE(${progressUntil(sql.ref('state.goal_kind'), sql.ref('state.goal_id'), day)}, -1) <> state.progress)
  ) AS kept
  ON DUPLICATE KEY UPDATE ${assignments(newestBy('read_at', 'progress'))}`;

const isOneOf = (goals: GoalRef[]) => {
  const kinds = [...groupBy(goals, ({ kind }) => kind)].map(
    ([kind, own]) => sql`(state.goal_kind = ${kind} AND state.goal_id IN (${sql.join(own.map(({ id }) => id))}))`,
  );
  return sql`(${sql.join(kinds, sql` OR `)})`;
};

type InputsRow = Selectable<MeasureColumns> &
  ReadingRow & {
    keyResultId: KeyResultId;
    objective_id: ObjectiveId;
    team_id: TeamId;
    cycle_id: CycleId;
    weighting: Weighting;
    settings: string | null;
  };

const toInputs = (row: InputsRow): KeyResultInputs => ({
  keyResultId: row.keyResultId,
  objectiveId: row.objective_id,
  teamId: row.team_id,
  cycleId: row.cycle_id,
  measure: toMeasure(row),
  weighting: row.weighting,
  reading: toReading(row),
  rules: toRules(row.settings),
  initiatives: [],
});
