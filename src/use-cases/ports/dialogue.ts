import type { GoalKey } from '../../contract/goal-page-views';
import type { AccountId, CommentId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { ObjectiveState } from '../records';
import type { Place } from './goal-page';

export interface Comment {
  id: CommentId;
  version: number;
  objectiveId: ObjectiveId;
  /** The key result that it is about; null: the objective itself. */
  keyResultId: KeyResultId | null;
  /** The comment that it replies to; null: it begins a thread. */
  parentId: CommentId | null;
  authorId: AccountId;
  text: string;
  isQuestion: boolean;
  /** null: open. */
  resolved: { at: number; by: AccountId } | null;
  createdAt: number;
  editedAt: number | null;
  /** null: it stands. */
  removed: { at: number; by: AccountId } | null;
}

/** Somebody mentioned in a comment on a goal. */
export interface MentionRow {
  commentId: CommentId;
  goal: GoalKey;
  title: string;
  authorId: AccountId;
  at: number;
}

/** Each of these is one statement, but for `saveMentions`, which is two. */
export interface CommentStore {
  /**
   * Inserts if its goal exists and what it replies to is a comment on the same objective with fewer than `mostReplies`; a
   * reply to a reply joins its thread. Answers whether it did.
   */
  insert(comment: Comment, mostReplies: number): Promise<boolean>;
  /** Also one that was removed, but none on a goal that the viewer may not see; `ownerId` and `teamId` are its goal's. */
  find(
    id: CommentId,
    viewer: AccountId,
  ): Promise<(Comment & { ownerId: AccountId | null; teamId: TeamId }) | undefined>;
  /** Writes when it stands and `version` is still the stored one, and raises it by one; answers whether it wrote. */
  updateText(edit: Pick<Comment, 'id' | 'version' | 'text'> & { editedAt: number }): Promise<boolean>;
  /** Answers whether it stood. */
  remove(id: CommentId, removed: NonNullable<Comment['removed']>): Promise<boolean>;
  /** Answers whether this person had removed it. */
  restore(id: CommentId, removedBy: AccountId): Promise<boolean>;
  /** Resolves a question that stands, or opens it again (null); answers whether that changed anything. */
  saveResolution(id: CommentId, resolved: Comment['resolved']): Promise<boolean>;
  /**
   * Threads on the key result, or on the objective and its key results, newest first, each with its replies, oldest first;
   * what was removed only where replies stand below it.
   */
  listThreads(goal: GoalKey, before: Place | null, limit: number): Promise<{ comment: Comment; replies: Comment[] }[]>;
  /** Keeps who is mentioned in a comment, and nobody else. */
  saveMentions(id: CommentId, accountIds: AccountId[]): Promise<void>;
  /** Comments of others that stand and mention the person, on goals that they may see, since then, newest first. */
  listMentions(accountId: AccountId, since: number, limit: number): Promise<MentionRow[]>;
}

/** Who may say that an objective is agreed, besides strategy editors. */
export interface ObjectiveLeaders {
  teamId: TeamId;
  /** Of its team and of the team above. */
  leadIds: AccountId[];
  projectIds: ProjectId[];
  isCycleClosed: boolean;
}

/** Each of these is one statement. */
export interface AgreementStore {
  findLeaders(id: ObjectiveId, viewer: AccountId): Promise<ObjectiveLeaders | undefined>;
  /** Writes when `version` is still the stored one and raises it by one; answers whether it wrote. */
  save(id: ObjectiveId, version: number, state: ObjectiveState): Promise<boolean>;
}
