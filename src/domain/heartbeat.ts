import { addDays, type Day } from './day';
import type { IssueId } from './ids';
import { estimateOf, type Estimates, type Weighting } from './weighting';

/** What work is for: the strategy, keeping things running, or nobody has said. */
export const workClasses = ['strategic', 'heartbeat', 'unclassified'] as const;
export type WorkClass = (typeof workClasses)[number];

/** Work that counts: completed and not dropped, or in progress. */
export const workStates = ['completed', 'inProgress'] as const;
export type WorkState = (typeof workStates)[number];

export interface WorkMarks {
  /** Issues that are initiatives of any key result. */
  readonly initiatives: ReadonlySet<IssueId>;
  /** Issues that people marked as heartbeat. */
  readonly heartbeat: ReadonlySet<IssueId>;
  /** Issues that the team's declaration of heartbeat work matches. */
  readonly declared: ReadonlySet<IssueId>;
}

/**
 * Strategic when the issue or an ancestor is an initiative; else heartbeat when the issue or an ancestor is marked
 * heartbeat, or the team's declaration matches the issue; else unclassified.
 * `ancestors` in any order; see `lineageOf`.
 */
export function classifyWork(id: IssueId, ancestors: readonly IssueId[], marks: WorkMarks): WorkClass {
  const lineage = [id, ...ancestors];
  if (lineage.some((each) => marks.initiatives.has(each))) return 'strategic';
  if (marks.declared.has(id) || lineage.some((each) => marks.heartbeat.has(each))) return 'heartbeat';
  return 'unclassified';
}

/** What a team says its heartbeat work is: all that the JQL matches, and all of these issue types. */
export interface HeartbeatDeclaration {
  /** '' for none. */
  readonly jql: string;
  readonly issueTypeIds: readonly string[];
}

/** JQL for what is declared; null when nothing is. */
export function heartbeatJql({ jql, issueTypeIds }: HeartbeatDeclaration): string | null {
  const parts = [
    ...(jql === '' ? [] : [`(${jql})`]),
    ...(issueTypeIds.length === 0 ? [] : [`issuetype in (${issueTypeIds.join(', ')})`]),
  ];
  return parts.length === 0 ? null : parts.join(' OR ');
}

/**
 * Estimates of some issues, added up by class: what their weights follow from once all are known. Sums of parts add to
 * the sum of the whole, so that they can be taken page by page.
 */
export type WorkSum = Readonly<Record<WorkClass, EstimateSum>>;

interface EstimateSum {
  readonly issues: number;
  /** Those among them that have a usable estimate, and its sum. */
  readonly estimated: number;
  readonly estimate: number;
}

/** One piece of work. */
export interface ClassedWork extends Estimates {
  readonly workClass: WorkClass;
}

const nothing: EstimateSum = { issues: 0, estimated: 0, estimate: 0 };
export const noWorkSum: WorkSum = { strategic: nothing, heartbeat: nothing, unclassified: nothing };

/** The sum with one more piece of work. */
export function withWork(sum: WorkSum, work: ClassedWork, weighting: Weighting): WorkSum {
  const { issues, estimated, estimate } = sum[work.workClass];
  const own = estimateOf(work, weighting);
  const added = {
    issues: issues + 1,
    estimated: estimated + (own === null ? 0 : 1),
    estimate: estimate + (own ?? 0),
  };
  return { ...sum, [work.workClass]: added };
}

/** Weights by class, in issues of the team's mean size, and how many issues they are of. Tallies of teams and weeks add. */
export interface WorkTally extends Readonly<Record<WorkClass, number>> {
  readonly issues: number;
}

export const noWork: WorkTally = { strategic: 0, heartbeat: 0, unclassified: 0, issues: 0 };

/**
 * What each sum weighs among all of them: Σ weight / mean weight, where weights are those of `weightsAmong` for all the
 * issues taken together. So the tallies together weigh as much as they have issues, whatever the team weighs by, and a
 * department adds its teams' tallies, each team counting by its issues.
 */
export function weighWork(sums: readonly WorkSum[]): WorkTally[] {
  const parts = sums.flatMap((sum) => workClasses.map((each) => sum[each]));
  const estimated = parts.reduce((total, part) => total + part.estimated, 0);
  const mean = parts.reduce((total, part) => total + part.estimate, 0) / Math.max(1, estimated);
  const weightOf = (part: EstimateSum) =>
    mean === 0 ? part.issues : part.estimate / mean + part.issues - part.estimated;
  return sums.map((sum) => ({
    strategic: weightOf(sum.strategic),
    heartbeat: weightOf(sum.heartbeat),
    unclassified: weightOf(sum.unclassified),
    issues: workClasses.reduce((total, each) => total + sum[each].issues, 0),
  }));
}

/** Several tallies taken together; of none, no work. */
export function addWork(tallies: readonly WorkTally[]): WorkTally {
  return tallies.reduce(
    (sum, tally) => ({
      strategic: sum.strategic + tally.strategic,
      heartbeat: sum.heartbeat + tally.heartbeat,
      unclassified: sum.unclassified + tally.unclassified,
      issues: sum.issues + tally.issues,
    }),
    noWork,
  );
}

/** Fractions in 0…1 that add to 1. */
export type WorkShares = Readonly<Record<WorkClass, number>>;

/** Weight of each class / weight of all; none when nothing weighs. */
export function workShares({ strategic, heartbeat, unclassified }: WorkTally): WorkShares | null {
  const total = strategic + heartbeat + unclassified;
  if (total === 0) return null;
  return { strategic: strategic / total, heartbeat: heartbeat / total, unclassified: unclassified / total };
}

/** The Monday of the week in which a day lies, by ISO 8601. */
export function weekOf(day: Day): Day {
  const daysSinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}
