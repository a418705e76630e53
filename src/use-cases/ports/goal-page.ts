import type { GoalKey } from '../../contract/goal-page-views';
import type { ParentView } from '../../contract/views';
import type { Day } from '../../domain/day';
import type { AccountId, ProjectId, StrategicGoalId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import type { Share } from '../../domain/share';
import type { TrendPoint } from '../../domain/trend';
import type { CheckIn, Cycle, GoalProgressRow, Objective, ObjectiveRow, ShownTeam } from '../records';

/** A goal with what stands around it. */
export interface GoalRow extends Pick<ObjectiveRow, 'objective' | 'progress' | 'keyResults'> {
  team: ShownTeam;
  /** Lead of the team above it. */
  upperLeadId: AccountId | null;
  projectIds: ProjectId[];
  cycle: Cycle;
  strategicGoal: { id: StrategicGoalId; title: string; progress: Share; isRetired: boolean } | null;
  parent: ParentView | null;
  proposedParent: ParentView | null;
  children: ContributingRow[];
  /** Who agreed to it last, and when; null: nobody. */
  agreed: { by: AccountId; at: number } | null;
  openQuestions: number;
  rules: Rules;
}

export interface ContributingRow {
  objective: Pick<Objective, 'id' | 'title' | 'weight'>;
  teamName: string;
  cycle: Cycle;
  progress: GoalProgressRow;
}

/** `isCorrected`: another check-in replaces it. */
export type PastCheckIn = CheckIn & { isCorrected: boolean };

/** An entry of a list that goes on after it: by instant, newest first, then by id. */
export interface Place {
  at: number;
  id: string;
}

export interface ActivityRow {
  id: string;
  at: number;
  by: AccountId | null;
  subject: { kind: 'objective' | 'keyResult'; id: string };
  change: string;
  from: unknown;
  to: unknown;
  /** What was said last of the objective before it; null: nothing. */
  agreement: 'agree' | 'propose' | null;
}

export interface GoalPageStore {
  /** The objective, or the one that the key result belongs to; undefined also when the viewer may not see it; one statement. */
  findGoal(goal: GoalKey, historyDay: Day, viewer: AccountId): Promise<GoalRow | undefined>;
  /**
   * Check-ins, newest first, of the key result or of all those of the objective, and the goal's own history in the
   * cycle, oldest first; one statement.
   */
  findHistory(
    goal: GoalKey,
    cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
    mostCheckIns: number,
  ): Promise<{ checkIns: PastCheckIn[]; history: TrendPoint[] }>;
  /** Changes of the key result, or of the objective and its key results, newest first; one statement. */
  listActivity(goal: GoalKey, before: Place | null, limit: number): Promise<ActivityRow[]>;
  /** Titles and names of goals that the viewer may see, teams and cycles, by id; one statement. */
  listTitles(ids: string[], viewer: AccountId): Promise<Map<string, string>>;
}
