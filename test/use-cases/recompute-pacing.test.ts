import fc from 'fast-check';
import { takeSlot } from '../../src/use-cases/progress/recompute-pacing';

/** Start of every run for requests at these instants, in ms. */
function runsAt(requests: number[]): number[] {
  let nextSlotAt = 0;
  return requests.map((now) => {
    const slot = takeSlot(now, nextSlotAt);
    ({ nextSlotAt } = slot);
    return slot.runAt;
  });
}

describe('pacing of recomputations', () => {
  it('lets a person’s few changes run at once', () => {
    const now = 1_000_000;
    expect(runsAt([now, now + 500, now + 900, now + 1_500, now + 2_000])).toEqual([
      now,
      now + 500,
      now + 900,
      now + 1_500,
      now + 2_000,
    ]);
  });

  it('spaces out a flood by six seconds after a burst of six', () => {
    const now = 1_000_000;
    const runs = runsAt(Array.from({ length: 10 }, () => now));
    expect(runs.map((at) => (at - now) / 1000)).toEqual([0, 0, 0, 0, 0, 0, 6, 12, 18, 24]);
  });

  it('is fresh again after a quiet time', () => {
    const flood = Array.from({ length: 20 }, () => 0);
    const later = 10 * 60_000;
    expect(runsAt([...flood, later]).at(-1)).toBe(later);
  });

  it('never runs before it was asked, and never more than six and one each six seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (gaps) => {
        let now = 0;
        const requests = gaps.map((gap) => (now += gap));
        const runs = runsAt(requests);
        runs.forEach((at, index) => expect(at).toBeGreaterThanOrEqual(requests[index] ?? 0));
        for (const [index, start] of runs.entries()) {
          const within = runs.slice(index).filter((at) => at < start + 60_000).length;
          expect(within).toBeLessThanOrEqual(6 + 10);
        }
      }),
    );
  });
});
