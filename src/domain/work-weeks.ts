import type { Day } from './day';
import { addWork, noWork, type WorkTally } from './heartbeat';

/** A week of work. */
export interface WorkOfWeek {
  /** Its Monday. */
  readonly week: Day;
  readonly completed: WorkTally;
  /** As it was last computed in that week; null: it was not. */
  readonly inProgress: WorkTally | null;
}

/** The weeks of several teams, week by week; the earliest first. */
export function addWeeks(weeks: readonly WorkOfWeek[]): WorkOfWeek[] {
  const sums = new Map<Day, WorkOfWeek>();
  for (const { week, completed, inProgress } of weeks) {
    const sum = sums.get(week);
    sums.set(week, {
      week,
      completed: addWork([sum?.completed ?? noWork, completed]),
      inProgress: addKnown(sum?.inProgress ?? null, inProgress),
    });
  }
  return [...sums.values()].toSorted((one, other) => (one.week < other.week ? -1 : 1));
}

const addKnown = (one: WorkTally | null, other: WorkTally | null): WorkTally | null =>
  one === null || other === null ? (one ?? other) : addWork([one, other]);
