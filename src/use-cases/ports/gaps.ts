import type { GapCursor } from '../../contract/gap-views';
import type { GapFilter } from '../../contract/operations/gaps';
import type { GapTally } from '../../domain/gap-tally';
import type { Gap, GapKind } from '../../domain/gaps';
import type {
  AccountId,
  CommentId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  StrategicGoalId,
  TeamId,
} from '../../domain/ids';
import type { TeamNode } from '../../domain/team-tree';

/** A gap with what it stands below. */
export interface PlacedGap {
  gap: Gap;
  /** null: the whole company's. */
  teamId: TeamId | null;
  objectiveId: ObjectiveId | null;
  /** The strategic goal that it is about, or that its objective serves. */
  strategicGoalId: StrategicGoalId | null;
  /** Its objective is restricted: it is counted for those alone who may see that. */
  isRestricted: boolean;
}

/** What there is to work out the gaps of some teams, beside their goals. */
export interface KeptGaps {
  /** Theirs, and those of the company as a whole. */
  open: (PlacedGap & { cycleId: CycleId })[];
  /** Of what everybody may see; teams without gaps may be left out. */
  tallies: { cycleId: CycleId; teamId: TeamId; tally: GapTally }[];
  /** Epics in progress that nobody has sorted, nor left as they are. */
  unsortedEpics: { teamId: TeamId; issueId: IssueId }[];
  /** The strategic goal that an objective serves through those above it. */
  served: Map<ObjectiveId, StrategicGoalId>;
}

/** The gaps that there are in a cycle. Each of these is one statement, or one per 100 rows. */
export interface GapStore {
  /** Of these kinds. */
  listOpen(cycleId: CycleId, kinds: GapKind[], teamIds: TeamId[] | 'all'): Promise<PlacedGap[]>;
  /** Of these teams in these cycles. */
  listKept(teamIds: TeamId[], cycleIds: CycleId[]): Promise<KeptGaps>;
  /** One that is open already stays open since when it is. */
  open(cycleId: CycleId, gaps: PlacedGap[], since: number): Promise<void>;
  close(cycleId: CycleId, gaps: PlacedGap[]): Promise<void>;
  saveTallies(cycleId: CycleId, tallies: { teamId: TeamId; tally: GapTally }[]): Promise<void>;
  /** Strategic goals in force, of these or all of them, that no objective in these cycles serves. */
  listUnserved(cycleIds: CycleId[], ids: StrategicGoalId[] | 'all'): Promise<StrategicGoalId[]>;
}

/** Somebody's part in a gap: the goal's owner, the team's lead. */
interface Titled {
  title: string;
  ownerId: AccountId | null;
}

export interface GapRow {
  gap: Gap;
  since: number;
  team: { id: TeamId; name: string; leadId: AccountId | null } | null;
  objective: (Titled & { id: ObjectiveId }) | null;
  keyResult: (Titled & { id: KeyResultId }) | null;
  strategicGoal: (Titled & { id: StrategicGoalId }) | null;
  /** The latest about this gap, if it is open, or was held since the gap is there. */
  conversation: { id: CommentId; startedBy: AccountId; startedAt: number; isOpen: boolean; replies: number } | null;
}

export type CountedTeam = TeamNode & { name: string; tally: GapTally };

/** Which gaps are listed. */
export interface ListedGaps extends GapFilter {
  /** Of the team, without those below it. */
  isTeamAlone?: boolean;
  /** Of these objectives and their key results. */
  objectiveIds?: ObjectiveId[];
}

/** What the register of gaps shows to `viewer`. Each of these is one statement. */
export interface GapRegister {
  /** Gaps of every team, by name, and of the company as a whole. */
  count(cycleId: CycleId, viewer: AccountId): Promise<{ teams: CountedTeam[]; company: GapTally }>;
  /**
   * Gaps that fit, the oldest first, and where the list goes on; null: it is whole. A gap whose goal is gone since it was
   * seen is left out, so that a page may hold fewer than its limit.
   */
  list(
    query: { cycleId: CycleId; filter: ListedGaps; after: GapCursor | null; limit: number },
    viewer: AccountId,
  ): Promise<{ gaps: GapRow[]; next: GapCursor | null }>;
}
