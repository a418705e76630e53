import { daysBetween, type Day } from '../domain/day';
import type { CycleId } from '../domain/ids';
import type { Cycle } from './records';

/** The cycle that a page is about: the one asked for, or the one that runs today. `cycles`: latest end first. */
export const shownCycle = (cycles: Cycle[], asked: CycleId | null, today: Day): Cycle | undefined =>
  cycles.find(({ id }) => id === asked) ?? runningCycle(cycles, today);

/** Of several that run, the shortest; of none, the next to start, or the last that ended. `cycles`: latest end first. */
export function runningCycle(cycles: Cycle[], today: Day): Cycle | undefined {
  const running = cycles.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const [shortest] = running.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const coming = cycles.filter(({ startsOn }) => startsOn > today);
  const [next] = coming.toSorted((one, other) => daysBetween(other.startsOn, one.startsOn));
  return shortest ?? next ?? cycles[0];
}

const lengthOf = ({ startsOn, endsOn }: Cycle): number => daysBetween(startsOn, endsOn);
