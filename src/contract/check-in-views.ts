import type { CheckInId, KeyResultId, ObjectiveId, StrategicGoalId } from '../domain/ids';
import type { AppError } from './reply';
import type { CycleView, KeyResultView, TeamView } from './views';

/** A key result that is the caller's to measure, with its line up to the strategy. */
export interface MyKeyResultView {
  keyResult: KeyResultView;
  objective: { id: ObjectiveId; title: string };
  strategicGoal: { id: StrategicGoalId; title: string } | null;
  team: TeamView;
  cycle: CycleView;
}

export interface CheckInsView {
  /**
   * What the caller owns, and what nobody owns in the teams that they lead, of all open cycles that run today and are
   * measured by people; by the day the check-in is due, those without such a day last.
   */
  keyResults: MyKeyResultView[];
}

/** Of many check-ins at once, those that held were made, and the others say why not. */
export interface CheckInsSavedView {
  saved: { keyResultId: KeyResultId; id: CheckInId }[];
  /** Paths of invalid input are those within the check-in ('measuredOn'). */
  refused: { keyResultId: KeyResultId; error: AppError }[];
  /** As `readCheckIns` answers now. */
  view: CheckInsView;
}
