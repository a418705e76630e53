import type { Kysely, Selectable } from 'kysely';
import type { Day } from '../../../domain/day';
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from '../../../domain/ids';
import type { Weighting } from '../../../domain/weighting';
import type { ProgressStore } from '../../../use-cases/ports';
import type { GoalProgress, KeyResultInputs, RolledUpGoals } from '../../../use-cases/records';
import { fromBoolean, toNumber } from '../database/cells';
import { measureColumns } from '../rows/key-result';
import { toReading } from '../rows/reading';
import type { ReadingRow } from '../rows/reading';
import { toMeasure } from '../rows/measure';
import { placeBy, withReadings } from '../rows/readings';
import { listRollUpEdges } from './roll-up-edges';
import type { Database, MeasureColumns } from '../database/schema';
import { newestBy, upsert } from '../database/upsert';

const current = newestBy('read_at', 'progress', 'raw', 'is_unmeasured', 'delivery', 'done_count', 'total_count');
const historical = newestBy('read_at', 'progress');

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

  async save(progress: GoalProgress[], readAt: number, day: Day): Promise<void> {
    const states = progress.map((each) => ({
      ...{ goal_kind: each.goal.kind, goal_id: each.goal.id, progress: each.progress, raw: each.raw },
      ...{ is_unmeasured: fromBoolean(each.isUnmeasured), delivery: each.delivery },
      ...{ done_count: each.done, total_count: each.total, read_at: readAt },
    }));
    await upsert(this.db, 'goal_progress', states, current);
    const points = progress.flatMap(({ goal, progress: share }) =>
      goal.kind === 'initiative'
        ? []
        : [{ goal_kind: goal.kind, goal_id: goal.id, day, progress: share, read_at: readAt }],
    );
    await upsert(this.db, 'progress_history', points, historical);
  }
}

type InputsRow = Selectable<MeasureColumns> &
  ReadingRow & {
    keyResultId: KeyResultId;
    objective_id: ObjectiveId;
    team_id: TeamId;
    cycle_id: CycleId;
    weighting: Weighting;
  };

const toInputs = (row: InputsRow): KeyResultInputs => ({
  keyResultId: row.keyResultId,
  objectiveId: row.objective_id,
  teamId: row.team_id,
  cycleId: row.cycle_id,
  measure: toMeasure(row),
  weighting: row.weighting,
  reading: toReading(row),
  initiatives: [],
});
