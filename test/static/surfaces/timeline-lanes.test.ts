import type { CycleSetUpView } from '../../../src/contract/organisation-views';
import type { CycleId } from '../../../src/domain/ids';
import type { Day } from '../../../src/domain/day';
import { lanesOf } from '../../../static/src/surfaces/cycles-page/timeline-lanes';

const cycle = (name: string, startsOn: string, endsOn: string): CycleSetUpView => ({
  ...{ id: name as CycleId, name, version: 1, isClosed: false, objectiveCount: 0 },
  ...{ startsOn: startsOn as Day, endsOn: endsOn as Day },
});
const today = '2026-07-02' as Day;

describe('the lanes of the years', () => {
  it('put cycles that overlap in rows of their own', () => {
    const quarters = [cycle('Q1', '2026-01-01', '2026-03-31'), cycle('Q2', '2026-04-01', '2026-06-30')];
    const [lane] = lanesOf([...quarters, cycle('2026', '2026-01-01', '2026-12-31')], today);
    expect(lane).toMatchObject({ year: 2026, rows: 2 });
    expect(lane?.today).toBeCloseTo(0.5, 2);
    expect(lane?.bars.map(({ cycle: { name }, row }) => [name, row])).toEqual([
      ['2026', 0],
      ['Q1', 1],
      ['Q2', 1],
    ]);
    expect(lane?.bars[0]).toMatchObject({ from: 0, to: 1 });
    expect(lane?.bars[1]?.to).toBe(lane?.bars[2]?.from);
  });

  it('show a cycle in each of its years, and no more years than are near', () => {
    const lanes = lanesOf([cycle('Ages', '0001-01-01', '9999-12-31')], today);
    expect(lanes.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029]);
    expect(lanes.every(({ bars }) => bars[0]?.from === 0 && bars[0].to === 1)).toBe(true);
    expect(lanesOf([cycle('Late', '2027-12-01', '2028-01-31')], today).map(({ year }) => year)).toEqual([
      2026, 2027, 2028,
    ]);
  });
});
