import type { DraftPartView } from '../../../../../src/contract/strategy-views';

/** The parts with one of them before another, or behind all of its kind. */
export function placed(
  parts: readonly DraftPartView[],
  part: DraftPartView,
  beforeId: DraftPartView['id'] | null,
): DraftPartView[] {
  const others = parts.filter(({ id }) => id !== part.id);
  const place = beforeId === null ? endOf(others, part) : others.findIndex(({ id }) => id === beforeId);
  return others.toSpliced(place, 0, part);
}

const endOf = (others: readonly DraftPartView[], { kind }: DraftPartView): number =>
  others.findLastIndex((other) => other.kind === kind) + 1;
