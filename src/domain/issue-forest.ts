import type { IssueId } from './ids';
import type { StatusCategory } from './rules';
import type { Estimates } from './weighting';

export interface IssueNode extends Estimates {
  readonly id: IssueId;
  readonly parentId: IssueId | null;
  readonly category: StatusCategory;
  /** Closed without being delivered, see `isDropped`. */
  readonly dropped: boolean;
}

/** Issues by parent. Excluded is an issue that is dropped, and what lies below it down to the next initiative. */
export interface IssueForest {
  /** Every issue once, after its parent; a root's `parentId` is null. */
  readonly issues: ReadonlyMap<IssueId, IssueNode>;
  readonly excluded: ReadonlySet<IssueId>;
  /** The children that are not excluded, for each issue that has any. */
  readonly children: ReadonlyMap<IssueId, readonly IssueNode[]>;
}

/**
 * The forest of a flat list, in linear time and in any order. Of several issues with one id the last counts. An issue
 * whose parent is not in the list is a root, and so is each issue of a ring of parents. What is dropped above an
 * initiative does not drop it.
 */
export function buildIssueForest(list: readonly IssueNode[], initiatives: readonly IssueId[] = []): IssueForest {
  const byId = new Map(list.map((issue) => [issue.id, issue]));
  const issues = parentsFirst(withRoots(byId));
  const startsAnew = new Set(initiatives);
  const excluded = new Set<IssueId>();
  for (const { id, parentId, dropped } of issues) {
    const isBelowDropped = parentId !== null && excluded.has(parentId) && !startsAnew.has(id);
    if (dropped || isBelowDropped) excluded.add(id);
  }
  const counted = issues.filter(({ id }) => !excluded.has(id));
  return { issues: new Map(issues.map((issue) => [issue.id, issue])), excluded, children: byParent(counted) };
}

/** Takes of many issues those at and below some: the list is gone through once, whatever is taken. */
export function treesIn(list: readonly IssueNode[]): (tops: readonly IssueId[]) => IssueNode[] {
  const byId = new Map(list.map((issue) => [issue.id, issue]));
  const children = byParent([...byId.values()]);
  return (tops) => {
    const taken = new Set(tops.flatMap((id) => byId.get(id) ?? []));
    for (const { id } of taken) for (const child of children.get(id) ?? []) taken.add(child);
    return [...taken];
  };
}

/** The issue and its ancestors in the forest, nearest first; empty when the issue is not in it. */
export function lineageOf(forest: IssueForest, id: IssueId): IssueId[] {
  const lineage: IssueId[] = [];
  let at = forest.issues.get(id);
  while (at !== undefined) {
    lineage.push(at.id);
    at = at.parentId === null ? undefined : forest.issues.get(at.parentId);
  }
  return lineage;
}

function withRoots(byId: ReadonlyMap<IssueId, IssueNode>): IssueNode[] {
  const ringed = idsInRings(byId);
  return [...byId.values()].map((issue) =>
    issue.parentId === null || (byId.has(issue.parentId) && !ringed.has(issue.id))
      ? issue
      : { ...issue, parentId: null },
  );
}

function idsInRings(byId: ReadonlyMap<IssueId, IssueNode>): ReadonlySet<IssueId> {
  const parentOf = (id: IssueId) => byId.get(id)?.parentId ?? null;
  const ringed = new Set<IssueId>();
  const walkedFrom = new Map<IssueId, IssueId>();
  for (const start of byId.keys()) {
    let at: IssueId | null = start;
    while (at !== null && !walkedFrom.has(at)) {
      walkedFrom.set(at, start);
      at = parentOf(at);
    }
    if (at === null || walkedFrom.get(at) !== start) continue;
    // The walk met its own trail. A start on an earlier walk's trail carries that walk's mark, never its own.
    while (at !== null && !ringed.has(at)) {
      ringed.add(at);
      at = parentOf(at);
    }
  }
  return ringed;
}

function parentsFirst(issues: readonly IssueNode[]): IssueNode[] {
  const children = byParent(issues);
  const ordered = issues.filter((issue) => issue.parentId === null);
  for (const issue of ordered) {
    for (const child of children.get(issue.id) ?? []) ordered.push(child);
  }
  return ordered;
}

function byParent(issues: readonly IssueNode[]): Map<IssueId, IssueNode[]> {
  const children = new Map<IssueId, IssueNode[]>();
  for (const issue of issues) {
    if (issue.parentId === null) continue;
    const siblings = children.get(issue.parentId);
    if (siblings === undefined) children.set(issue.parentId, [issue]);
    else siblings.push(issue);
  }
  return children;
}
