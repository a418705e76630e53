import type { CommentView, TalkSubject } from '../../../src/contract/goal-page-views';
import type { AccountId } from '../../../src/domain/ids';

/** Where people talk, and what the viewer may do there. */
export interface TalkPlace {
  readonly about: TalkSubject;
  /** The viewer may tend what others say: they edit the team's goals. */
  readonly mayTend: boolean;
  /** Who owns what a comment is about. */
  readonly ownerOf: (comment: CommentView) => AccountId | null;
  /** Reads what is said again after a change. */
  readonly onChanged: () => Promise<void>;
}
