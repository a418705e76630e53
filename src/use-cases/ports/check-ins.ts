import type { Day } from '../../domain/day';
import type { AccountId, CheckInId, KeyResultId, ObjectiveId, StrategicGoalId } from '../../domain/ids';
import type { Measure } from '../../domain/measure';
import type { Rules } from '../../domain/rules';
import type { CheckIn, Cycle, GoalProgressRow, KeyResult, Reading, ShownTeam } from '../records';

/** What a check-in has to fit. */
export interface MeasuredKeyResult {
  id: KeyResultId;
  measure: Measure;
  cycle: Cycle;
}

export interface MyKeyResultRow {
  keyResult: KeyResult;
  progress: GoalProgressRow;
  reading: Reading | null;
  objective: { id: ObjectiveId; title: string };
  strategicGoal: { id: StrategicGoalId; title: string } | null;
  team: ShownTeam;
  cycle: Cycle;
  /** By which its pace is told, and when its check-in is due. */
  rules: Rules;
}

export interface CheckInStore {
  /**
   * Inserts each whose key result exists, and whose corrected check-in is one of that key result and not corrected yet;
   * answers which. At most 100; one statement per 40, a second one when some do not hold.
   */
  insert(checkIns: CheckIn[]): Promise<CheckInId[]>;
  /** One statement; those that do not exist are left out. */
  list(ids: CheckInId[]): Promise<CheckIn[]>;
  /** One statement; those that do not exist are left out. */
  listMeasured(ids: KeyResultId[]): Promise<MeasuredKeyResult[]>;
  /**
   * Key results that people measure, in open cycles that run today: those that the person owns, and those without an
   * owner in the teams that they lead; by team, objective and place. One statement.
   */
  listMine(accountId: AccountId, today: Day, historyDay: Day): Promise<MyKeyResultRow[]>;
}
