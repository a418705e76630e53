import type { Day } from '../domain/day';
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from '../domain/ids';
import type { Measure } from '../domain/measure';
import type { Share } from '../domain/share';
import type { CycleView, TeamView } from './views';

/** Shapes of the pages that look back on a cycle. Grades and progress are fractions 0…1, null = none. */

/** A goal in another cycle, to go to. */
export interface GoalInCycleView {
  objectiveId: ObjectiveId;
  cycleId: CycleId;
  cycleName: string;
}

export interface LookedBackKeyResultView {
  id: KeyResultId;
  version: number;
  title: string;
  measure: Measure;
  weight: number;
  /** The last value and its day. */
  value: number | null;
  measuredOn: Day | null;
  progress: Share;
  grade: Share;
  /** By its progress. */
  suggestedGrade: Share;
  learned: string;
  /** The last value meets the target already: carried over, it keeps its start. */
  meetsTarget: boolean;
}

export interface LookedBackObjectiveView {
  id: ObjectiveId;
  version: number;
  teamId: TeamId;
  title: string;
  weight: number;
  progress: Share;
  /** The weighted mean of its key results’ grades. */
  grade: Share;
  learned: string;
  /** The objective that it goes on with. */
  carriedFrom: GoalInCycleView | null;
  /** What goes on with it, by cycle. */
  carriedTo: GoalInCycleView[];
  keyResults: LookedBackKeyResultView[];
}

export interface ClosingView {
  team: TeamView;
  cycle: CycleView;
  objectives: LookedBackObjectiveView[];
  /** Open cycles, this one among them while it is open; the latest end first. */
  openCycles: CycleView[];
  /** The team itself, and the others that work in its projects. */
  teams: TeamView[];
}

export interface HistoryView {
  teams: TeamView[];
  /** Cycles that have ended or were closed, and in which the teams had objectives; the newest first. */
  cycles: {
    cycle: CycleView;
    /** The weighted mean of its objectives’ grades. */
    grade: Share;
    objectives: LookedBackObjectiveView[];
  }[];
  /** There are earlier ones. */
  hasMore: boolean;
}
