import type { GoalKey, TalkSubject } from '../../contract/goal-page-views';
import type { GapKind } from '../../domain/gaps';
import type { AccountId, CommentId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { ObjectiveState } from '../../contract/views';
import type { Place } from './goal-page';

export interface Comment {
  id: CommentId;
  version: number;
  about: TalkSubject;
  /** The gap that the thread is begun for; null: none, or it is a reply. */
  gap: GapKey | null;
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

/** A gap of what is talked about: `subjectId` is that of the gap itself. */
export interface GapKey {
  kind: GapKind;
  subjectId: string;
}

/** A comment with whose business it is: `ownerId` owns the goal or leads the team; `teamId` null of a strategic goal. */
export type FoundComment = Comment & {
  objectiveId: ObjectiveId | null;
  ownerId: AccountId | null;
  teamId: TeamId | null;
};

/** Somebody mentioned in a comment. */
export interface MentionRow {
  commentId: CommentId;
  about: TalkSubject;
  title: string;
  authorId: AccountId;
  at: number;
}

/** A comment and its replies, oldest first. */
export interface Thread {
  comment: Comment;
  replies: Comment[];
}

/** Each of these is one statement, but for `saveMentions`, which is two. */
export interface CommentStore {
  /**
   * Inserts if what it is about exists and what it replies to is a comment on the same objective, team or strategic goal
   * with fewer than `mostReplies`; a reply to a reply joins its thread. Answers whether it did.
   */
  insert(comment: Comment, mostReplies: number): Promise<boolean>;
  /** Also one that was removed, but none on a goal that the viewer may not see. */
  find(id: CommentId, viewer: AccountId): Promise<FoundComment | undefined>;
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
  listThreads(goal: GoalKey, before: Place | null, limit: number): Promise<Thread[]>;
  /** The same of those begun for a gap. */
  listThreadsOnGap(gap: GapKey, limit: number): Promise<Thread[]>;
  /** Keeps who is mentioned in that version of a comment, and nobody else, unless there is a newer one. */
  saveMentions(id: CommentId, version: number, accountIds: AccountId[]): Promise<void>;
  /** Comments of others since then that stand and mention the person, newest first; none on goals that they may not see. */
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
