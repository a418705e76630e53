import type { IssueId } from './ids';
import { weightsAmong } from './weighting';
import type { Estimates, Weighting } from './weighting';

/** What work is for: the strategy, keeping things running, or nobody has said. */
export type WorkClass = 'strategic' | 'heartbeat' | 'unclassified';

export interface WorkMarks {
  /** Issues that are initiatives of any key result. */
  readonly initiatives: ReadonlySet<IssueId>;
  /** Issues that people marked as heartbeat. */
  readonly heartbeat: ReadonlySet<IssueId>;
  /** Issues that the team's heartbeat JQL matches. */
  readonly matchesHeartbeatJql: ReadonlySet<IssueId>;
}

/**
 * Strategic when the issue or an ancestor is an initiative; else heartbeat when the issue or an ancestor is marked
 * heartbeat, or the team's heartbeat JQL matches the issue; else unclassified.
 * `ancestors` in any order; see `lineageOf`.
 */
export function classifyWork(id: IssueId, ancestors: readonly IssueId[], marks: WorkMarks): WorkClass {
  const lineage = [id, ...ancestors];
  if (lineage.some((each) => marks.initiatives.has(each))) return 'strategic';
  if (marks.matchesHeartbeatJql.has(id) || lineage.some((each) => marks.heartbeat.has(each))) return 'heartbeat';
  return 'unclassified';
}

/** An issue that was completed, and not dropped, in the cycle. */
export interface CompletedIssue extends Estimates {
  readonly workClass: WorkClass;
}

/** Fractions in 0…1 that add to 1. */
export type WorkShares = Readonly<Record<WorkClass, number>>;

/** Σ weight of each class / Σ weight, in the team's weight among the completed issues; none when there are none. */
export function workShares(completed: readonly CompletedIssue[], weighting: Weighting): WorkShares | null {
  if (completed.length === 0) return null;
  const weights = weightsAmong(completed, weighting);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = { strategic: 0, heartbeat: 0, unclassified: 0 };
  completed.forEach(({ workClass }, index) => {
    shares[workClass] += (weights[index] ?? 0) / total;
  });
  return shares;
}
