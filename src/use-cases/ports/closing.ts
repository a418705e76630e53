import type { Day } from '../../domain/day';
import type { AccountId, CycleId, IssueId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { StatusCategory } from '../../domain/rules';
import type { Share } from '../../domain/share';
import type { Cycle, KeyResult, Objective, Reading, ShownTeam } from '../records';

/** A goal in another cycle. */
export interface GoalInCycle {
  objectiveId: ObjectiveId;
  cycleId: CycleId;
  cycleName: string;
}

/** An objective that is looked back on, with where it stood. */
export interface LookedBackRow {
  objective: Objective;
  progress: Share;
  carriedFrom: GoalInCycle | null;
  keyResults: { keyResult: KeyResult; progress: Share; reading: Reading | null }[];
}

/** What was learned of an objective. */
export type Lesson = Pick<Objective, 'id' | 'version' | 'learned'>;
export type Grading = Pick<KeyResult, 'id' | 'version' | 'grade' | 'learned'>;

/** An initiative with what is known of its issue; null: not read yet. */
export interface InitiativeToCarry {
  keyResultId: KeyResultId;
  issueId: IssueId;
  weight: number;
  issue: { category: StatusCategory; dropped: boolean } | null;
}

/** What goes into another cycle. */
export interface CarriedGoals {
  objectives: Objective[];
  keyResults: KeyResult[];
  initiatives: { keyResultId: KeyResultId; issueId: IssueId; weight: number }[];
  by: AccountId;
  at: number;
}

/** Goals that the viewer may not see are not there. Each of these is one statement, but for `insertCarried`. */
export interface ClosingStore {
  /** The team first, then the others that work in its projects; empty when it does not exist. */
  listTeamsBeside(teamId: TeamId): Promise<ShownTeam[]>;
  /**
   * The project’s teams, and the cycles in which they had objectives and which ended before `today` or were closed, latest
   * end first.
   */
  readPast(projectId: ProjectId, today: Day, viewer: AccountId): Promise<{ teams: ShownTeam[]; cycles: Cycle[] }>;
  /** All cycles, latest end first, and what in them goes on with an objective that these teams had in these cycles. */
  listCycles(
    teamIds: TeamId[],
    cycleIds: CycleId[],
    viewer: AccountId,
  ): Promise<{ cycles: Cycle[]; carried: (GoalInCycle & { fromId: ObjectiveId })[] }>;
  /** Objectives of these teams in these cycles with their key results, in the teams’ own order. */
  listObjectives(teamIds: TeamId[], cycleIds: CycleId[], viewer: AccountId): Promise<LookedBackRow[]>;
  /** The same of these objectives, wherever they are. */
  findObjectives(ids: ObjectiveId[], viewer: AccountId): Promise<LookedBackRow[]>;
  /**
   * Writes those whose `version` is still the stored one, and raises it by one, while the cycle is open and where the goal
   * is the team’s in that cycle; answers whether all were written.
   */
  gradeKeyResults(teamId: TeamId, cycleId: CycleId, gradings: Grading[]): Promise<boolean>;
  /** The same. */
  saveLessons(teamId: TeamId, cycleId: CycleId, lessons: Lesson[]): Promise<boolean>;
  /** Issues that Jira has not any more are left out. */
  listInitiativesToCarry(ids: KeyResultId[]): Promise<InitiativeToCarry[]>;
  /**
   * Inserts initiatives and key results first, and the objectives last, so that none is seen without them: what a crash
   * leaves shows nowhere, and carrying again starts afresh. The objectives go after the team’s others, while the cycle is
   * open, and where none goes on with the same one there already; answers whether all were inserted. One statement each,
   * more beyond 100 rows, and four around the objectives.
   */
  insertCarried(goals: CarriedGoals): Promise<boolean>;
}
