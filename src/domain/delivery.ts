import type { IssueId } from './ids';
import type { IssueForest } from './issue-forest';
import { issueProgress } from './issue-progress';
import type { IssueProgress } from './issue-progress';
import { rollUp } from './roll-up';
import type { Part } from './roll-up';
import type { Rules } from './rules';
import type { Share } from './share';
import type { Weighting } from './weighting';

/** An issue that is done to cause a key result. */
export interface Initiative {
  readonly issueId: IssueId;
  /** At least 0, finite. */
  readonly weight: number;
}

/** An initiative as a part of its key result's delivery. */
export interface InitiativePart extends Part {
  readonly issueId: IssueId;
  /** The initiative of the same key result above this one, which already counts it. */
  readonly countedThrough: IssueId | null;
}

/** Issues at the bottom of the initiatives, as people count them. */
export interface IssueCount {
  readonly done: number;
  readonly total: number;
}

/**
 * Delivery = Σ weight·progress / Σ weight over the initiatives of one key result that are not excluded; none when
 * there is no such initiative. See `deliveryParts` for initiatives that lie below one another.
 */
export function delivery(
  initiatives: readonly Initiative[],
  forest: IssueForest,
  weighting: Weighting,
  rules: Rules,
): Share {
  return rollUp(deliveryParts(initiatives, forest, issueProgress(forest, weighting, rules)));
}

/**
 * The initiatives of one key result as parts of its delivery. Left out, with none as progress: excluded ones, ones
 * that are not in the forest, and ones below another initiative of the same key result. Those count through the
 * uppermost one only, with its weight, so that no issue counts twice.
 */
export function deliveryParts(
  initiatives: readonly Initiative[],
  forest: IssueForest,
  progress: IssueProgress,
): InitiativePart[] {
  const uppermost = uppermostInitiatives(initiatives, forest);
  return initiatives.map(({ issueId, weight }) => {
    const top = uppermost.get(issueId) ?? issueId;
    const countedThrough = top === issueId ? null : top;
    return {
      issueId,
      weight,
      countedThrough,
      progress: countedThrough === null ? (progress.get(issueId) ?? null) : null,
    };
  });
}

/**
 * Done and all issues at the bottom of the initiatives of one key result: those that are not excluded and have no
 * children that are not excluded. Each counts once; an initiative without children counts itself. Done means its own
 * category, even below an issue that is done.
 */
export function countIssues(initiatives: readonly Initiative[], forest: IssueForest): IssueCount {
  let done = 0;
  let total = 0;
  for (const id of uppermostInitiatives(initiatives, forest).keys()) {
    if (forest.excluded.has(id) || forest.children.has(id)) continue;
    total += 1;
    if (forest.issues.get(id)?.category === 'done') done += 1;
  }
  return { done, total };
}

/**
 * For each issue that is an initiative or lies below one: the uppermost initiative at or above it. What is excluded
 * counts nothing that is below it.
 */
function uppermostInitiatives(initiatives: readonly Initiative[], forest: IssueForest): Map<IssueId, IssueId> {
  const isInitiative = new Set(initiatives.map((initiative) => initiative.issueId));
  const uppermost = new Map<IssueId, IssueId>();
  for (const { id, parentId } of forest.issues.values()) {
    const above = parentId === null || forest.excluded.has(parentId) ? undefined : uppermost.get(parentId);
    const top = above ?? (isInitiative.has(id) ? id : undefined);
    if (top !== undefined) uppermost.set(id, top);
  }
  return uppermost;
}
