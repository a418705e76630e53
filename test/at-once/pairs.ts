import { effects, type Stored, type Writing, type WritingOperation } from '../../src/contract/effects';
import type { Company } from '../support/company';
import type { Act } from './arena';
import { backgroundHappenings, type Known } from './background';
import { operationHappenings, rowHappenings, usualTarget, type Happening, type Turn } from './happenings';
import type { Scene } from './scene';

export type NamedHappening = Happening & Writing & { name: string; isOperation: boolean };

/** Two that meet. */
export interface Pair {
  name: string;
  first: NamedHappening;
  /** Whether the other is another one, or the same again. */
  turn: Turn;
  one: Act;
  other: Act;
}

/** Everything that writes: operations, as the contract has them, events, jobs and the schedule. */
export const everythingThatWrites = (known: Known): NamedHappening[] => [
  ...Object.entries(operationHappenings).map(withEffect),
  ...Object.entries(rowHappenings)
    .map(withEffect)
    .map((happening) => ({ ...happening, name: `${happening.name} by rows` })),
  ...Object.entries(backgroundHappenings).map(([name, happeningOf]) => ({
    ...{ name, isOperation: false },
    ...happeningOf(known),
  })),
];

function withEffect([name, happening]: [string, Happening]): NamedHappening {
  const effect: Writing = effects[name as WritingOperation];
  return { name, isOperation: true, ...happening, ...effect };
}

/** Each with what unsettles something that it hangs on, and with itself: called by two who saw the same, and one by one. */
export function pairsOf(happenings: readonly NamedHappening[]): Pair[] {
  return happenings.flatMap((one, at) =>
    happenings.flatMap((other, otherAt) => {
      if (one === other) return [pairOf(one, one, 'again'), pairOf(one, one, 'after')];
      const isSeenBefore = otherAt < at && one.at === other.at && meet(other, one);
      return meet(one, other) && !isSeenBefore ? [pairOf(one, other, 'first')] : [];
    }),
  );
}

/** Of the pairs, for each happening the one with itself, and its first with another. */
export function fewOf(happenings: readonly NamedHappening[]): Pair[] {
  const seen = new Set<string>();
  return pairsOf(happenings).filter(({ first, turn }) => {
    const key = `${first.name} ${turn}`;
    return turn !== 'after' && !seen.has(key) && seen.add(key);
  });
}

const meet = ({ hangsOn }: Writing, { unsettles }: Writing): boolean =>
  hangsOn.some((stored: Stored) => unsettles.includes(stored));

/** The other is aimed at what the one hangs on. */
export function pairOf(one: NamedHappening, other: NamedHappening, turn: Turn): Pair {
  const act =
    (happening: NamedHappening, itsTurn: Turn): Act =>
    (company: Company, scene: Scene) =>
      happening.run(company, scene, { ...usualTarget(scene), ...one.at?.(scene) }, itsTurn);
  const name = turn === 'first' ? `${one.name} and ${other.name}` : `${one.name} and the same ${turn}`;
  return { name, first: one, turn, one: act(one, 'first'), other: act(other, turn) };
}
