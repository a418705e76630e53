import type { Kysely, Selectable } from 'kysely';
import type { Day } from '../../domain/day';
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from '../../domain/ids';
import type { Weighting } from '../../domain/weighting';
import type { ProgressStore } from '../../use-cases/ports';
import type { GoalProgress, KeyResultInputs, RolledUpGoals } from '../../use-cases/records';
import { fromBoolean, toNumber, type Numeric } from './cells';
import { givenRows, inChunks, rowsPerStatement } from './given-rows';
import { measureColumns, readingColumns, toReading } from './goal-columns';
import type { ReadingRow } from './goal-columns';
import { columnsOf, givenCells, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import { toMeasure } from './measure-columns';
import { listRollUpEdges } from './roll-up-edges';
import type { Database, MeasureColumns } from './schema';

const current: Cells<'goal_progress'> = {
  ...givenCells('goal_kind', 'goal_id', 'progress', 'raw', 'is_unmeasured', 'delivery'),
  ...givenCells('done_count', 'total_count', 'read_at'),
};

const historical: Cells<'progress_history'> = givenCells('goal_kind', 'goal_id', 'day', 'progress', 'read_at');

export class SqlProgressStore implements ProgressStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listKeyResultInputs(ids: KeyResultId[]): Promise<KeyResultInputs[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('key_result')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('initiative', 'initiative.key_result_id', 'key_result.id')
      .where('key_result.id', 'in', ids)
      .select(['key_result.id', 'key_result.objective_id', 'objective.team_id', 'objective.cycle_id', 'team.weighting'])
      .select('cycle.closed_at')
      .select(measureColumns)
      .select(readingColumns)
      .select(['initiative.issue_id', 'initiative.weight'])
      .orderBy('key_result.id')
      .orderBy('initiative.linked_at')
      .orderBy('initiative.issue_id')
      .execute();
    const inputs = new Map<KeyResultId, KeyResultInputs>();
    for (const row of rows) {
      const input = inputs.get(row.id) ?? toInputs(row);
      inputs.set(row.id, input);
      if (row.issue_id !== null) input.initiatives.push({ issueId: row.issue_id, weight: toNumber(row.weight ?? 0) });
    }
    return [...inputs.values()];
  }

  listRollUp(goals: RolledUpGoals): ReturnType<ProgressStore['listRollUp']> {
    return listRollUpEdges(this.db, goals);
  }

  async save(progress: GoalProgress[], readAt: number, day: Day): Promise<void> {
    for (const chunk of inChunks(progress, rowsPerStatement)) await this.saveCurrent(chunk, readAt);
    const goals = progress.filter(({ goal }) => goal.kind !== 'initiative');
    for (const chunk of inChunks(goals, rowsPerStatement)) await this.saveHistory(chunk, readAt, day);
  }

  private async saveCurrent(progress: GoalProgress[], readAt: number): Promise<void> {
    const given = progress.map((each) => ({
      goal_kind: each.goal.kind,
      goal_id: each.goal.id,
      progress: each.progress,
      raw: each.raw,
      is_unmeasured: fromBoolean(each.isUnmeasured),
      delivery: each.delivery,
      done_count: each.done,
      total_count: each.total,
      read_at: readAt,
    }));
    await this.db
      .replaceInto('goal_progress')
      .columns(columnsOf(current))
      .expression(
        this.db
          .selectFrom(givenRows(given, 'given'))
          .leftJoin('goal_progress as old', (join) =>
            join.onRef('old.goal_kind', '=', 'given.goal_kind').onRef('old.goal_id', '=', 'given.goal_id'),
          )
          .where((eb) => eb.or([eb('old.read_at', 'is', null), eb('old.read_at', '<=', readAt)]))
          .select(selectionOf(current)),
      )
      .execute();
  }

  private async saveHistory(progress: GoalProgress[], readAt: number, day: Day): Promise<void> {
    const given = progress.map((each) => ({
      goal_kind: each.goal.kind,
      goal_id: each.goal.id,
      day,
      progress: each.progress,
      read_at: readAt,
    }));
    await this.db
      .replaceInto('progress_history')
      .columns(columnsOf(historical))
      .expression(
        this.db
          .selectFrom(givenRows(given, 'given'))
          .leftJoin('progress_history as old', (join) =>
            join
              .onRef('old.goal_kind', '=', 'given.goal_kind')
              .onRef('old.goal_id', '=', 'given.goal_id')
              .onRef('old.day', '=', 'given.day'),
          )
          .where((eb) => eb.or([eb('old.read_at', 'is', null), eb('old.read_at', '<=', readAt)]))
          .select(selectionOf(historical)),
      )
      .execute();
  }
}

type InputsRow = Selectable<MeasureColumns> &
  ReadingRow & {
    id: KeyResultId;
    objective_id: ObjectiveId;
    team_id: TeamId;
    cycle_id: CycleId;
    closed_at: Numeric | null;
    weighting: Weighting;
  };

const toInputs = (row: InputsRow): KeyResultInputs => ({
  keyResultId: row.id,
  objectiveId: row.objective_id,
  teamId: row.team_id,
  cycleId: row.cycle_id,
  isCycleClosed: row.closed_at !== null,
  measure: toMeasure(row),
  weighting: row.weighting,
  reading: toReading(row),
  initiatives: [],
});
