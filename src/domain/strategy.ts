import type { AccountId, OwnMeasureId, StrategicGoalId, StrategyPartId } from './ids';
import type { Measure } from './measure';

/** The kinds of parts, in the order in which a strategy is read. */
export const partKinds = ['purpose', 'context', 'challenge', 'policy', 'strategicGoal'] as const;
export type PartKind = (typeof partKinds)[number];

interface Words {
  readonly title: string;
  readonly text: string;
}

/** Why the organisation uses OKRs, and where it stands: one text each, without a title. */
export type StrategyText = Words & { readonly kind: 'purpose' | 'context'; readonly id: StrategyPartId };

export type StrategyStatement = Words & { readonly kind: 'challenge' | 'policy'; readonly id: StrategyPartId };

export type StrategyGoal = Words & {
  readonly kind: 'strategicGoal';
  readonly id: StrategicGoalId;
  /** The challenges that it answers. */
  readonly challengeIds: readonly StrategyPartId[];
  readonly ownerId: AccountId | null;
  /** Until when, in words. */
  readonly horizon: string;
  /** What it is measured by besides the objectives that serve it. */
  readonly measures: readonly OwnMeasure[];
};

/** A measure of a strategic goal itself; its progress stands beside the goal's and is never mixed into it. */
export interface OwnMeasure {
  readonly id: OwnMeasureId;
  readonly title: string;
  readonly measure: Extract<Measure, { kind: 'number' | 'keep' | 'milestone' }>;
}

export type StrategyPart = StrategyText | StrategyStatement | StrategyGoal;

/** What became of a part from one strategy to another; 'reordered': parts of that kind stand in another order. */
export type StrategyChange =
  | { readonly change: 'added'; readonly after: StrategyPart }
  | { readonly change: 'removed'; readonly before: StrategyPart }
  | { readonly change: 'changed'; readonly before: StrategyPart; readonly after: StrategyPart }
  | { readonly change: 'reordered'; readonly kind: PartKind };

/** The strategy as it can be published: no texts that are blank, no answers to challenges that are not in it. */
export function publishable(parts: readonly StrategyPart[]): StrategyPart[] {
  const ids = new Set(parts.map(({ id }) => id));
  return parts.filter(({ title, text }) => `${title}${text}`.trim() !== '').map((part) => answering(part, ids));
}

const answering = (part: StrategyPart, ids: ReadonlySet<StrategyPartId>): StrategyPart =>
  part.kind === 'strategicGoal' ? { ...part, challengeIds: part.challengeIds.filter((id) => ids.has(id)) } : part;

/** Kind by kind in reading order: what is new, what is different, what is gone, what moved. */
export function strategyChanges(before: readonly StrategyPart[], after: readonly StrategyPart[]): StrategyChange[] {
  return partKinds.flatMap((kind) =>
    changesOfKind(
      kind,
      before.filter((part) => part.kind === kind),
      after.filter((part) => part.kind === kind),
    ),
  );
}

function changesOfKind(kind: PartKind, before: StrategyPart[], after: StrategyPart[]): StrategyChange[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const kept = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((part): StrategyChange[] => {
    const earlier = old.get(part.id);
    if (earlier === undefined) return [{ change: 'added', after: part }];
    return isSamePart(earlier, part) ? [] : [{ change: 'changed', before: earlier, after: part }];
  });
  const removed = before.filter(({ id }) => !kept.has(id));
  const remaining = before.filter(({ id }) => kept.has(id));
  const known = after.filter(({ id }) => old.has(id));
  const isReordered = remaining.some(({ id }, place) => known[place]?.id !== id);
  return [
    ...changes,
    ...removed.map((part): StrategyChange => ({ change: 'removed', before: part })),
    ...(isReordered ? [{ change: 'reordered', kind } as const] : []),
  ];
}

/** The same words, and for a strategic goal the same challenges, owner, horizon and own measures. */
export function isSamePart(one: StrategyPart, other: StrategyPart): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

const contentOf = (part: StrategyPart): unknown[] => [
  part.title,
  part.text,
  ...(part.kind === 'strategicGoal' ? [part.challengeIds.toSorted(), part.ownerId, part.horizon, part.measures] : []),
];
