import type { AccountId, CycleId, IssueId, StrategicGoalId, TeamId } from '../../domain/ids';

/**
 * What is worked out anew: these teams, with strategic goals that may have lost what served them, unless that was done since
 * it was asked for; or all whose id comes after one, null: from the first, and then the company as a whole.
 */
export type OverviewJob =
  | { teamIds: TeamId[]; strategicGoalIds: StrategicGoalId[]; askedAt: number }
  | { after: TeamId | null; trace: string | null }
  | TurnedCycleJob;

/** What is to follow a cycle’s closing or reopening, of the teams after that one. */
export interface TurnedCycleJob {
  turnedCycleId: CycleId;
  after: TeamId | null;
}

/** Each throws `Unavailable` where the queue takes no more, or is in trouble. */
export interface Jobs {
  recompute(delaySeconds: number): Promise<void>;
  mirror(issueId: IssueId, delaySeconds: number): Promise<void>;
  /** Reads the issues of which events did not tell all; `attempts` of Jira or the database failed in a row before. */
  readHalfTold(delaySeconds: number, attempts: number): Promise<void>;
  catchUp(delaySeconds: number): Promise<void>;
  overview(job: OverviewJob): Promise<void>;
  /** Reads the work of teams that is due. */
  work(delaySeconds: number): Promise<void>;
}

export interface LiveNews {
  /** Announces to open screens of these teams; never throws: screens also re-read on focus. */
  announce(teamIds: TeamId[]): Promise<void>;
}

export interface ActivityEntry {
  at: number;
  accountId: AccountId | null;
  source: 'person' | 'jira' | 'rule';
  subject: { kind: string; id: string };
  change: string;
  from: unknown;
  to: unknown;
}

export interface ActivityLog {
  record(entry: ActivityEntry): Promise<void>;
  /** One statement per 100 entries. */
  recordAll(entries: ActivityEntry[]): Promise<void>;
}
