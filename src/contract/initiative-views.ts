import type { IssueId } from '../domain/ids';

/** What became of issues that were to be linked to a key result. */
export interface InitiativesLinkedView {
  linked: IssueId[];
  /** They were linked before, and stay as they were. */
  alreadyLinked: IssueId[];
  /** They do not exist, or the caller may not see them: these were not linked. */
  notFound: IssueId[];
}
