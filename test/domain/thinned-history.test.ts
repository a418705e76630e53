import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/day';
import { superfluousDays, thinningOn } from '../../src/domain/thinned-history';

const today = '2026-05-29' as Day;
const thinning = thinningOn(today);
const daysBack = (count: number): Day[] => Array.from({ length: count }, (_, n) => addDays(today, n + 1 - count));
const keptOf = (days: Day[]): Day[] => {
  const gone = new Set(superfluousDays(days, thinning));
  return days.filter((day) => !gone.has(day));
};

describe('a history that is thinned out', () => {
  it('keeps a month day by day, a quarter by the last of each week, and the rest by the last of each month', () => {
    const kept = keptOf(daysBack(200));
    expect(kept.filter((day) => day < '2026-04-27')).toEqual([
      ...['2025-11-30', '2025-12-31', '2026-01-31'],
      ...[
        '2026-02-01',
        '2026-02-08',
        '2026-02-15',
        '2026-02-22',
        '2026-02-28',
        '2026-03-01',
        '2026-03-08',
        '2026-03-15',
      ],
      ...['2026-03-22', '2026-03-29', '2026-03-31', '2026-04-05', '2026-04-12', '2026-04-19', '2026-04-26'],
    ]);
    expect(kept.filter((day) => day >= '2026-04-27')).toEqual(daysBack(33));
  });

  it('keeps what held at the end of each week or month, and lately day by day', () => {
    const days = fc
      .uniqueArray(fc.nat(400), { maxLength: 60 })
      .map((ago) => ago.map((each) => addDays(today, -each)).sort());
    fc.assert(
      fc.property(days, (all) => {
        const kept = keptOf(all);
        const last = (of: Day[], until: Day) => of.findLast((day) => day <= until);
        expect(keptOf(kept)).toEqual(kept);
        for (const end of ['2025-12-31', '2026-01-31', '2026-04-05', '2026-04-26', '2026-04-28', today] as Day[])
          expect(last(kept, end)).toBe(last(all, end));
      }),
    );
  });

  it('is thinned day after day as it would be at once', () => {
    let kept = daysBack(150);
    for (let ahead = 0; ahead < 120; ahead += 1) {
      const gone = new Set(superfluousDays(kept, thinningOn(addDays(today, ahead))));
      kept = kept.filter((day) => !gone.has(day));
    }
    const atOnce = new Set(superfluousDays(daysBack(150), thinningOn(addDays(today, 119))));
    expect(kept).toEqual(daysBack(150).filter((day) => !atOnce.has(day)));
  });
});
