import type { AccountId, IssueId, KeyResultId, ProjectId } from '../../domain/ids';
import type { IssueNode } from '../../domain/issue-forest';
import type { IssueChange, MirrorRun, MirroredIssue } from '../records';

export interface Initiative {
  keyResultId: KeyResultId;
  issueId: IssueId;
  weight: number;
  linkedBy: AccountId;
  linkedAt: number;
}

export interface InitiativeStore {
  /** One statement. */
  insert(initiative: Initiative): Promise<'linked' | 'already-linked' | 'no-key-result'>;
  /** Links each that is not linked yet, at most 100; answers which. One statement, a second one when some were. */
  insertAll(initiatives: Initiative[]): Promise<IssueId[]>;
  /** Writes when `from` is still the stored weight; answers whether it wrote. */
  updateWeight(keyResultId: KeyResultId, issueId: IssueId, weight: { from: number; to: number }): Promise<boolean>;
  /** Answers whether there was such an initiative. */
  delete(keyResultId: KeyResultId, issueId: IssueId): Promise<boolean>;
}

export interface HeartbeatStore {
  /** At most 100; one statement. */
  mark(issueIds: IssueId[], by: { markedBy: AccountId; markedAt: number }): Promise<void>;
  unmark(issueIds: IssueId[]): Promise<void>;
}

export interface IssueMirror {
  /**
   * Applies an event to the mirror, in one statement: each fact that it tells counts unless something newer told it.
   * Answers whether the event matters: the issue, or the parent it now has, is mirrored.
   */
  apply(change: IssueChange): Promise<boolean>;
  /** Marks an issue as deleted, if mirrored and nothing newer was told or read of it; answers whether it was. */
  applyDeletion(id: IssueId, at: number): Promise<boolean>;
  /** Does so with all mirrored issues of a project; one statement per 1,000 issues. */
  applyProjectDeletion(projectId: ProjectId, at: number): Promise<void>;
  /**
   * Stores what was read from Jira, each unless what is there is newer. `askedAt` is the instant before Jira was asked: an
   * issue that was marked as deleted until then is there again. One statement per 100 issues.
   */
  store(issues: MirroredIssue[], askedAt: number): Promise<void>;
  /** These issues and all mirrored below them, deleted ones and what is below those left out; any depth, ends on loops. */
  listSubtrees(ids: IssueId[]): Promise<IssueNode[]>;
  /** Mirrored and not deleted children, at most `limit`. */
  listChildren(id: IssueId, limit: number): Promise<IssueId[]>;
  /** Mirrored issues below these that were last read from Jira before `instant`. */
  listUnreadSince(ids: IssueId[], instant: number): Promise<IssueId[]>;
  /** Which of these are mirrored and not deleted, and their parents; one statement. */
  listMirrored(ids: IssueId[]): Promise<{ id: IssueId; parentId: IssueId | null }[]>;
}

export interface MirrorRunStore {
  /** Those that there are; one statement. */
  list(issueIds: IssueId[]): Promise<MirrorRun[]>;
  /** At most 100; one statement. */
  save(...runs: MirrorRun[]): Promise<void>;
  delete(...issueIds: IssueId[]): Promise<void>;
  /** Runs that nothing has touched since `instant`: their job was lost. At most 100, the longest untouched first. */
  listStalled(instant: number): Promise<IssueId[]>;
}

/** Where a half told issue is to be read only under a condition. */
export interface HalfToldOnly {
  /** Only where its project has mirrored issues. */
  projectId?: ProjectId;
  /** Only where one of these fields holds story points, and not where that of the first such field is told. */
  unless?: IssueChange['customNumbers'];
}

/** Issues of which an event did not tell all, until they are read. Each of these is one statement. */
export interface HalfToldIssueStore {
  /** Answers whether it is to be read. */
  add(id: IssueId, toldAt: number, only?: HalfToldOnly): Promise<boolean>;
  /** Of those told of since that instant, the one told of longest ago. */
  findFirst(since: number): Promise<IssueId | undefined>;
  /** The one told of longest ago first. */
  list(limit: number): Promise<IssueId[]>;
  /** Those of which nothing was told at that instant or later. */
  delete(ids: IssueId[], toldUntil: number): Promise<void>;
}
