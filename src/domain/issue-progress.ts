import type { IssueId } from './ids';
import type { IssueForest, IssueNode } from './issue-forest';
import { rollUp } from './roll-up';
import type { Part } from './roll-up';
import type { Rules } from './rules';
import type { Share } from './share';
import { weightsAmong } from './weighting';
import type { Weighting } from './weighting';

/** Progress of each issue of a forest; none for those that are excluded. */
export type IssueProgress = ReadonlyMap<IssueId, Share>;

/**
 * The progress of every issue of the forest, in linear time. The first that holds:
 * 1. excluded → none;
 * 2. category done → 1, whatever its children say;
 * 3. children that are not excluded → Σ weight·progress / Σ weight over them, to any depth;
 * 4. new → 0, indeterminate → the in-progress credit.
 */
export function issueProgress(forest: IssueForest, weighting: Weighting, rules: Rules): IssueProgress {
  const progress = new Map<IssueId, Share>();
  for (const issue of [...forest.issues.values()].reverse()) {
    const parts = issuePartsOf(issue.id, forest, weighting, progress);
    progress.set(issue.id, forest.excluded.has(issue.id) ? null : progressOf(issue, parts, rules));
  }
  return progress;
}

/** A child as a part of its parent's progress. */
export interface IssuePart extends Part {
  readonly issueId: IssueId;
}

/** What an issue that is neither excluded nor done rolls up: its children that are not excluded. */
export function issuePartsOf(
  id: IssueId,
  forest: IssueForest,
  weighting: Weighting,
  progress: IssueProgress,
): IssuePart[] {
  const children = forest.children.get(id) ?? [];
  const weights = weightsAmong(children, weighting);
  return children.map((child, index) => ({
    issueId: child.id,
    weight: weights[index] ?? 0,
    progress: progress.get(child.id) ?? null,
  }));
}

function progressOf(issue: IssueNode, parts: readonly IssuePart[], rules: Rules): Share {
  if (issue.category === 'done') return 1;
  if (parts.length > 0) return rollUp(parts);
  return issue.category === 'indeterminate' ? rules.inProgressCredit : 0;
}
