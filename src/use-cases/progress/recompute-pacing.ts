/**
 * How closely recomputations of one key result may follow one another: the generic cell rate algorithm (ITU-T I.371),
 * a leaky bucket in one number. A burst of six runs at once; from then on one every six seconds, so that a thousand
 * events on one epic lead to a handful of runs while a person's own changes show at once.
 */
const intervalMilliseconds = 6_000;
const burst = 6;
const toleranceMilliseconds = intervalMilliseconds * (burst - 1);

export interface Slot {
  /** When the run may start; epoch milliseconds. */
  runAt: number;
  /** The theoretical arrival time of the run after it, to be handed in with the next request. */
  nextSlotAt: number;
}

export function takeSlot(now: number, nextSlotAt: number): Slot {
  const arrival = Math.max(now, nextSlotAt);
  return { runAt: Math.max(now, arrival - toleranceMilliseconds), nextSlotAt: arrival + intervalMilliseconds };
}

/** A job may come this much before its time, where clocks differ. */
export const earlyMilliseconds = 1_000;
