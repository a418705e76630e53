import { assertNever } from './assert-never';
import type { Divergence } from './divergence';
import type { WorkClass } from './heartbeat';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from './ids';
import type { Measure } from './measure';
import type { Pace } from './pace';
import type { StatusCategory } from './rules';

/** The goals of one cycle, as far as gaps need them. */
export interface Goals {
  readonly strategicGoals: readonly { readonly id: StrategicGoalId }[];
  readonly teams: readonly { readonly id: TeamId }[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly keyResults: readonly KeyResultFacts[];
  /** Epics of the teams' projects. */
  readonly epics: readonly EpicFacts[];
}

export interface ObjectiveFacts {
  readonly id: ObjectiveId;
  readonly teamId: TeamId;
  /** The strategic goal it serves. */
  readonly strategicGoalId: StrategicGoalId | null;
  /** The objective it contributes to. */
  readonly parentId: ObjectiveId | null;
}

export interface KeyResultFacts {
  readonly id: KeyResultId;
  readonly objectiveId: ObjectiveId;
  readonly measure: Measure;
  readonly isUnmeasured: boolean;
  readonly initiativeCount: number;
  readonly pace: Pace;
  readonly divergence: Divergence | null;
}

export interface EpicFacts {
  readonly id: IssueId;
  readonly category: StatusCategory;
  readonly workClass: WorkClass;
}

export type MissingFromMeasure = 'baseline' | 'target' | 'measurement';

/** Where the line of sight breaks. */
export type Gap =
  | { readonly kind: 'strategicGoalUnserved'; readonly strategicGoalId: StrategicGoalId }
  | { readonly kind: 'objectiveServesNothing'; readonly objectiveId: ObjectiveId }
  | { readonly kind: 'objectiveWithoutKeyResults'; readonly objectiveId: ObjectiveId }
  | {
      readonly kind: 'keyResultUnmeasurable';
      readonly keyResultId: KeyResultId;
      readonly missing: readonly MissingFromMeasure[];
    }
  | { readonly kind: 'keyResultWithoutInitiatives'; readonly keyResultId: KeyResultId }
  | { readonly kind: 'teamWithoutObjectives'; readonly teamId: TeamId }
  | { readonly kind: 'keyResultStale'; readonly keyResultId: KeyResultId }
  | { readonly kind: 'keyResultDiverging'; readonly keyResultId: KeyResultId; readonly divergence: Divergence }
  | { readonly kind: 'keyResultOffTrack'; readonly keyResultId: KeyResultId }
  | { readonly kind: 'epicUnclassified'; readonly issueId: IssueId };

/**
 * Every gap of the goals, from strategy down to epics: strategic goals that no objective serves; teams without
 * objectives; objectives that serve neither a strategic goal nor another objective, or have no key results; key results
 * that lack baseline, target, measurement or initiatives, are stale, diverge or are off track; epics in progress that
 * are neither strategic nor heartbeat. A measurement is not missed while the key result is pending.
 */
export function findGaps(goals: Goals): Gap[] {
  return [
    ...strategyGaps(goals),
    ...teamGaps(goals),
    ...objectiveGaps(goals),
    ...goals.keyResults.flatMap(keyResultGaps),
    ...epicGaps(goals),
  ];
}

function strategyGaps({ strategicGoals, objectives }: Goals): Gap[] {
  const served = new Set(objectives.map((objective) => objective.strategicGoalId));
  return strategicGoals
    .filter(({ id }) => !served.has(id))
    .map(({ id }) => ({ kind: 'strategicGoalUnserved', strategicGoalId: id }));
}

function teamGaps({ teams, objectives }: Goals): Gap[] {
  const withObjectives = new Set(objectives.map((objective) => objective.teamId));
  return teams
    .filter(({ id }) => !withObjectives.has(id))
    .map(({ id }) => ({ kind: 'teamWithoutObjectives', teamId: id }));
}

function objectiveGaps({ objectives, keyResults }: Goals): Gap[] {
  const withKeyResults = new Set(keyResults.map((keyResult) => keyResult.objectiveId));
  return objectives.flatMap(({ id, strategicGoalId, parentId }) => {
    const gaps: Gap[] = [];
    if (strategicGoalId === null && parentId === null) gaps.push({ kind: 'objectiveServesNothing', objectiveId: id });
    if (!withKeyResults.has(id)) gaps.push({ kind: 'objectiveWithoutKeyResults', objectiveId: id });
    return gaps;
  });
}

function keyResultGaps(facts: KeyResultFacts): Gap[] {
  const keyResultId = facts.id;
  const missing = missingFromMeasure(facts);
  const gaps: Gap[] = [];
  if (missing.length > 0) gaps.push({ kind: 'keyResultUnmeasurable', keyResultId, missing });
  if (facts.initiativeCount === 0) gaps.push({ kind: 'keyResultWithoutInitiatives', keyResultId });
  if (facts.pace === 'stale') gaps.push({ kind: 'keyResultStale', keyResultId });
  if (facts.divergence !== null) {
    gaps.push({ kind: 'keyResultDiverging', keyResultId, divergence: facts.divergence });
  }
  if (facts.pace === 'offTrack') gaps.push({ kind: 'keyResultOffTrack', keyResultId });
  return gaps;
}

type Measured = Pick<KeyResultFacts, 'measure' | 'isUnmeasured' | 'pace'>;

/** What a measure lacks to be read by. */
export function missingFromMeasure({ measure, isUnmeasured, pace }: Measured): MissingFromMeasure[] {
  const missing: MissingFromMeasure[] = [];
  switch (measure.kind) {
    case 'number':
    case 'jira':
      if (measure.start === null) missing.push('baseline');
      if (measure.target === null) missing.push('target');
      break;
    case 'keep':
    case 'milestone':
      break;
    case 'initiatives':
      return missing;
    default:
      return assertNever(measure);
  }
  if (isUnmeasured && pace !== 'pending') missing.push('measurement');
  return missing;
}

function epicGaps({ epics }: Goals): Gap[] {
  return epics
    .filter(({ category, workClass }) => category === 'indeterminate' && workClass === 'unclassified')
    .map(({ id }) => ({ kind: 'epicUnclassified', issueId: id }));
}
