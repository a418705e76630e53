import type { Day } from '../../domain/day';
import type { AccountId, CycleId, IssueId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { Share } from '../../domain/share';
import type {
  ContributionRow,
  Cycle,
  FocusedObjectiveRow,
  GoalRef,
  InitiativeRow,
  KeyResultChoiceRow,
  MirrorRun,
  ServedRow,
  ShownTeam,
  StrategicGoal,
  WorkLineRow,
} from '../records';
import type { ChoiceQuery } from './goals';
import type { Settings } from './settings';

export interface PanelStore {
  /**
   * What the issue serves, itself or through issues above it, none of them deleted; at most 20, nearest first; one
   * statement. `viewer`: null for what everyone may see.
   */
  listServed(issueId: IssueId, historyDay: Day, viewer: AccountId | null): Promise<ServedRow[]>;
  /** Initiatives of these key results, no deleted issues, at most `limit` of each, oldest link first; one statement. */
  listInitiatives(ids: KeyResultId[], limit: number): Promise<InitiativeRow[]>;
  /** Heartbeat marks and readings under way on the issue and those above it, none of them deleted; one statement. */
  findIssueState(
    issueId: IssueId,
    viewer: AccountId | null,
  ): Promise<{
    heartbeatIssueId: IssueId | null;
    runs: Pick<MirrorRun, 'issueId' | 'state' | 'read' | 'expected'>[];
    /** See `confirmMembership`. */
    isMembershipDue: boolean;
  }>;
}

export interface ProjectPageStore {
  /** Teams of the project, all cycles (latest end first), all strategic goals in their order, and the settings; one statement. */
  readFrame(
    projectId: ProjectId,
    viewer: AccountId,
  ): Promise<{
    teams: ShownTeam[];
    cycles: Cycle[];
    strategicGoals: (Pick<StrategicGoal, 'id' | 'title'> & { progress: Share; isRetired: boolean })[];
    /** Of the teams, in every cycle in which it was computed. */
    work: WorkLineRow[];
    settings: Settings;
    /** See `confirmMembership`. */
    isMembershipDue: boolean;
  }>;
  /** Objectives of these teams in the cycle with their key results, in the teams' order; one statement at most. */
  listObjectives(
    teamIds: TeamId[],
    cycleId: CycleId,
    historyDay: Day,
    viewer: AccountId,
  ): Promise<FocusedObjectiveRow[]>;
  /**
   * Initiatives of these key results as `PanelStore.listInitiatives`, and the objectives that contribute to these, or would,
   * at most `limit` to each; one statement.
   */
  listBelow(
    objectiveIds: ObjectiveId[],
    keyResultIds: KeyResultId[],
    limit: number,
    viewer: AccountId,
  ): Promise<{ initiatives: InitiativeRow[]; contributions: ContributionRow[] }>;
}

export interface KeyResultSearch {
  /** Words of `text` in the key result's or objective's title. */
  search(query: ChoiceQuery): Promise<KeyResultChoiceRow[]>;
}

export interface ExplanationStore {
  /** Parts of an objective or a strategic goal with their titles; one statement; undefined when the goal does not exist. */
  findRollUp(
    goal: GoalRef & { kind: 'objective' | 'strategicGoal' },
    viewer: AccountId,
  ): Promise<
    | {
        title: string;
        progress: Share;
        computedAt: number | null;
        parts: {
          /** With its title null: an objective that the viewer may not see. */
          goal: (GoalRef & { kind: 'keyResult' | 'objective' }) | null;
          title: string | null;
          weight: number;
          progress: Share;
        }[];
      }
    | undefined
  >;
}
