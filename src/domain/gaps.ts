import { assertNever } from './assert-never';
import type { Divergence } from './divergence';
import type { WorkClass } from './heartbeat';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from './ids';
import type { Measure } from './measure';
import type { Pace } from './pace';
import type { StatusCategory } from './rules';

/** The goals of one cycle, as far as gaps need them. */
export interface Goals {
  /** With the number of objectives that serve each. */
  readonly strategicGoals: readonly { readonly id: StrategicGoalId; readonly objectives: number }[];
  /** With the number of objectives of each and of all teams below it. */
  readonly teams: readonly { readonly id: TeamId; readonly objectives: number }[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly keyResults: readonly KeyResultFacts[];
  /** Epics of the teams' projects. */
  readonly epics: readonly EpicFacts[];
}

export interface ObjectiveFacts {
  readonly id: ObjectiveId;
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
  readonly hasInitiatives: boolean;
  readonly pace: Pace;
  readonly divergence: Divergence | null;
}

export interface EpicFacts {
  readonly id: IssueId;
  readonly category: StatusCategory;
  readonly workClass: WorkClass;
}

export const missingParts = ['baseline', 'target', 'measurement'] as const;
export type MissingFromMeasure = (typeof missingParts)[number];

/** What the gap of each kind is a gap of: what somebody looks at, and talks about, to close it. */
export const gapSubjects = {
  strategicGoalUnserved: 'strategicGoal',
  teamWithoutObjectives: 'team',
  objectiveServesNothing: 'objective',
  objectiveWithoutKeyResults: 'objective',
  keyResultUnmeasurable: 'keyResult',
  keyResultWithoutInitiatives: 'keyResult',
  keyResultOffTrack: 'keyResult',
  keyResultStale: 'keyResult',
  keyResultDiverging: 'keyResult',
  epicUnclassified: 'epic',
} as const;

export type GapKind = keyof typeof gapSubjects;
export type GapSubjectKind = (typeof gapSubjects)[GapKind];
/** In the order of the line of sight, from strategy down. */
export const gapKinds = Object.keys(gapSubjects) as GapKind[];

interface GapSubjectIds {
  strategicGoal: StrategicGoalId;
  team: TeamId;
  objective: ObjectiveId;
  keyResult: KeyResultId;
  epic: IssueId;
}

/** Where the line of sight breaks. */
export type Gap = {
  readonly [Kind in GapKind]: {
    readonly kind: Kind;
    readonly id: GapSubjectIds[(typeof gapSubjects)[Kind]];
  } & GapDetail<Kind>;
}[GapKind];

type GapDetail<Kind extends GapKind> = Kind extends 'keyResultUnmeasurable'
  ? { readonly missing: readonly MissingFromMeasure[] }
  : Kind extends 'keyResultDiverging'
    ? { readonly divergence: Divergence }
    : unknown;

/**
 * Every gap of the goals, from strategy down to epics: strategic goals that no objective serves; teams without
 * objectives, also below them; objectives that serve neither a strategic goal nor another objective, or have no key results; key results
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

const strategyGaps = ({ strategicGoals }: Goals): Gap[] =>
  strategicGoals.filter(({ objectives }) => objectives === 0).map(({ id }) => ({ kind: 'strategicGoalUnserved', id }));

const teamGaps = ({ teams }: Goals): Gap[] =>
  teams.filter(({ objectives }) => objectives === 0).map(({ id }) => ({ kind: 'teamWithoutObjectives', id }));

function objectiveGaps({ objectives, keyResults }: Goals): Gap[] {
  const withKeyResults = new Set(keyResults.map((keyResult) => keyResult.objectiveId));
  return objectives.flatMap(({ id, strategicGoalId, parentId }) => {
    const gaps: Gap[] = [];
    if (strategicGoalId === null && parentId === null) gaps.push({ kind: 'objectiveServesNothing', id });
    if (!withKeyResults.has(id)) gaps.push({ kind: 'objectiveWithoutKeyResults', id });
    return gaps;
  });
}

function keyResultGaps({ id, ...facts }: KeyResultFacts): Gap[] {
  const missing = missingFromMeasure(facts);
  const gaps: Gap[] = [];
  if (missing.length > 0) gaps.push({ kind: 'keyResultUnmeasurable', id, missing });
  if (!facts.hasInitiatives) gaps.push({ kind: 'keyResultWithoutInitiatives', id });
  if (facts.pace === 'stale') gaps.push({ kind: 'keyResultStale', id });
  if (facts.divergence !== null) gaps.push({ kind: 'keyResultDiverging', id, divergence: facts.divergence });
  if (facts.pace === 'offTrack') gaps.push({ kind: 'keyResultOffTrack', id });
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
    .map(({ id }) => ({ kind: 'epicUnclassified', id }));
}
