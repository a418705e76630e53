import type { NewsKind, TeamCursor } from '../../contract/teams-views';
import type { TeamFilter } from '../../contract/operations/teams';
import type { GoalKey } from '../../contract/goal-page-views';
import type { Day } from '../../domain/day';
import type {
  AccountId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../../domain/ids';
import type { WorkClass } from '../../domain/heartbeat';
import type { Rules } from '../../domain/rules';
import type { Share } from '../../domain/share';
import type { Standing } from '../../domain/standing';
import type { Cycle, Objective, Team } from '../records';
import type { ProjectPageStore } from './screens';

export interface TeamLineRow {
  team: Pick<Team, 'id' | 'parentId' | 'name'>;
  parentName: string | null;
  childCount: number;
  own: Standing;
  tree: Standing;
  /** Progress on the history day or the last before; null without history. */
  ownEarlier: Share;
  treeEarlier: Share;
}

/** The cycle that lines are about, and the day with whose progress today's is compared. */
export interface LinesOf {
  cycleId: CycleId;
  historyDay: Day;
}

/** A page of a list by name. */
export interface Page {
  after: TeamCursor | null;
  limit: number;
}

export type ChipRow = Pick<Objective, 'id' | 'teamId' | 'title' | 'ownerId' | 'strategicGoalId'> & {
  progress: Share;
  isUnmeasured: boolean;
};

/** What a team's initiatives and epics in progress are for. */
export interface FocusOnRow {
  teamId: TeamId;
  workClass: WorkClass;
  /** The objective that they serve; null of other classes, and where the viewer may not see it. */
  objective: { id: ObjectiveId; title: string; teamName: string } | null;
  issues: number;
}

export type ServingRow = ChipRow & { teamName: string; cycle: Cycle; rules: Rules };

type Frame = Awaited<ReturnType<ProjectPageStore['readFrame']>>;

/** Teams that somebody follows, or else those that they lead; and when they looked at their news last: null, if never. */
export interface Following {
  of: 'followed' | 'led' | null;
  teamIds: TeamId[];
  lookedAt: number | null;
}

/** Of whose goals news are told, and those after which instant: at most `limit`. */
export interface NewsQuery {
  teamIds: TeamId[];
  since: number;
  limit: number;
}

/** Each of these is one statement. */
export interface TeamsPageStore {
  /** As `ProjectPageStore.readFrame`, with the teams that the viewer follows. */
  readFrame(viewer: AccountId): Promise<Frame>;
  /** The same, with whose news the viewer is told. */
  readFollowing(viewer: AccountId): Promise<Frame & { following: Following }>;
  /** The first three levels of the tree, at most `limit` teams of each, and these teams; by name. */
  listTop(of: LinesOf, teamIds: TeamId[], limit: number): Promise<TeamLineRow[]>;
  /** Teams right below one, or at the top. */
  listBelow(of: LinesOf, parentId: TeamId | null, page: Page): Promise<TeamLineRow[]>;
  /** Teams that fit the filter, as far as what the viewer may see tells. */
  find(of: LinesOf, filter: TeamFilter, page: Page, viewer: AccountId): Promise<TeamLineRow[]>;
  /** Objectives of these teams in the cycle, each team's in its own order, and what is in progress there is for. */
  listChips(teamIds: TeamId[], cycleId: CycleId, viewer: AccountId): Promise<{ chips: ChipRow[]; focus: FocusOnRow[] }>;
  /**
   * As `listChips`, with changes of the goals of the teams asked for: in open cycles, by others than the viewer, newest
   * first.
   */
  listChipsAndNews(
    of: { teamIds: TeamId[]; cycleId: CycleId; news: NewsQuery },
    viewer: AccountId,
  ): Promise<{ chips: ChipRow[]; focus: FocusOnRow[]; news: NewsRow[] }>;
  findTeam(
    teamId: TeamId,
    cycleId: CycleId,
    viewer: AccountId,
  ): Promise<{ team: Team; projectIds: ProjectId[]; isFollowed: boolean; cycle: Cycle; rules: Rules } | undefined>;
  /** Initiatives of these key results whose issue is in progress. */
  listInProgress(ids: KeyResultId[], limit: number): Promise<{ issueId: IssueId; keyResultId: KeyResultId }[]>;
  /** Objectives that serve the strategic goal in open cycles that run on that day, by id. */
  listServing(
    query: { strategicGoalId: StrategicGoalId; today: Day; after: ObjectiveId | null; limit: number },
    viewer: AccountId,
  ): Promise<ServingRow[]>;
  /** Teams in whose projects initiatives of the key result are. */
  listWorkingOn(
    id: KeyResultId,
    viewer: AccountId,
  ): Promise<{ id: TeamId; name: string; initiatives: number; inProgress: number }[]>;
}

export interface NewsRow {
  kind: NewsKind;
  goal: GoalKey;
  title: string;
  teamName: string;
  by: AccountId | null;
  at: number;
}

/** Whom people follow, and when they looked last. Each of these is one statement. */
export interface FollowingStore {
  /** Answers whether the team is there. */
  follow(accountId: AccountId, teamId: TeamId): Promise<boolean>;
  unfollow(accountId: AccountId, teamId: TeamId): Promise<void>;
  /** Keeps the later of what is there and this. */
  saveLook(accountId: AccountId, at: number): Promise<void>;
}
