import type { AccountId, IssueId, TeamId } from '../../domain/ids';

/** The teams that are worked out anew: those named, or all whose id comes after one; null: from the first. */
export type OverviewJob = { teamIds: TeamId[] } | { after: TeamId | null };

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
