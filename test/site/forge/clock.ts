/** The site's time in milliseconds since the epoch: real time plus what `advance` added. */
export interface Clock {
  now: () => number;
}

/** The machine's own time, whatever is made of `Date.now` later. */
export const systemNow = Date.now;

export interface MovableClock extends Clock {
  /** Moves the time forward by `ms` and tells every listener. */
  advance(ms: number): void;
  onAdvance(listener: () => void): () => void;
}

/** `source` is the time to start from and follow; a constant source gives a clock that stands still between moves. */
export function createClock(source: () => number = systemNow): MovableClock {
  let offset = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => source() + offset,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`The clock only moves forward, not by ${ms} ms.`);
      offset += ms;
      for (const listener of listeners) listener();
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
