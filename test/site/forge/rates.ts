import type { Clock } from './clock';

/** Which of Forge's limits on how much comes at once hold: a test may prepare more than they allow. */
export interface Rates {
  enforceRates: boolean;
}

/** A counter that answers whether another call, or as many as told, fit into the last `windowMs`. */
export function slidingWindow(clock: Clock, limit: number, windowMs: number): (added?: number) => boolean {
  let calls: number[] = [];
  return (added = 1) => {
    const now = clock.now();
    calls = calls.filter((at) => at > now - windowMs);
    if (calls.length + added > limit) return false;
    for (let call = 0; call < added; call += 1) calls.push(now);
    return true;
  };
}
