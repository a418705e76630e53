import type { ClosingView, LookedBackObjectiveView } from '../../../../src/contract/closing-views';
import type { CycleView } from '../../../../src/contract/views';

/** carry: the team goes on with a goal; clone: it is copied afresh. */
export type Mode = 'carry' | 'clone';
export const modes: readonly Mode[] = ['carry', 'clone'];

/** The open cycles other than this one: those that start after it began first, the nearest of them on top. */
export function cyclesToGoOnIn({ cycle, openCycles }: ClosingView): CycleView[] {
  const others = openCycles.filter(({ id }) => id !== cycle.id);
  const byStart = others.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn));
  const later = byStart.filter(({ startsOn }) => startsOn > cycle.startsOn);
  return [...later, ...byStart.filter((each) => !later.includes(each))];
}

/** Whether a goal may be chosen: a team goes on with it once, and copies it as often as it likes. */
export const mayGoOn = ({ carriedTo }: LookedBackObjectiveView, mode: Mode): boolean =>
  mode === 'clone' || carriedTo.length === 0;
