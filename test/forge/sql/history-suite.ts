import { addDays, type Day } from '../../../src/domain/day';
import { thinHistory } from '../../../src/use-cases/progress/thin-history';
import type { GoalRef } from '../../../src/use-cases/records';
import { aProgress, day } from './builders';
import type { Storage } from './storage';

const today = day('2026-05-29');
const daysKept = 120;

export function historySuite(storage: Storage) {
  const { history, progress, statementsOf } = storage;
  const goals = ['a', 'b', 'c'].map((id) => ({ kind: 'team', id }) as const);

  /** One goal for each day moves, another each tenth. */
  async function remember(): Promise<void> {
    for (let ago = daysKept; ago > 0; ago -= 1) {
      const moved = goals.filter((_, n) => n !== 1 || ago % 10 === 0);
      const states = moved.map((goal) => aProgress({ goal, progress: ago / 1_000 }));
      await progress.save(states, daysKept - ago, addDays(today, -ago));
    }
  }

  const daysOf = async ({ kind, id }: GoalRef): Promise<unknown[]> =>
    (
      await storage.read('SELECT day FROM progress_history WHERE goal_kind = ? AND goal_id = ? ORDER BY day', [
        kind,
        id,
      ])
    ).map((row) => row.day);

  const night = (onDay: Day, pages: number, daysAtOnce: number) => {
    const clock = { now: () => Date.parse(onDay), today: () => onDay };
    return statementsOf(() => thinHistory({ clock, history }, { milliseconds: 1, pages, daysAtOnce }));
  };

  describe('a history that is thinned out', () => {
    it('loses the same page by page, night by night, as at once', async () => {
      await remember();
      expect(await night(today, 9, 1_000)).toBe(4);
      const atOnce = await Promise.all(goals.map(daysOf));
      expect(atOnce.map((days) => days.length)).toEqual([48, 12, 48]);
      expect(await night(today, 9, 1_000)).toBe(1);
      for (const table of ['goal_progress', 'progress_history'] as const) await storage.clear(table);
      await storage.clear('site_setting');
      await remember();
      let nights = 0;
      for (; (await night(today, 2, 30)) > 1; nights += 1) expect(nights).toBeLessThan(20);
      expect(nights).toBeGreaterThan(2);
      expect(await Promise.all(goals.map(daysOf))).toEqual(atOnce);
    });

    it('loses nothing when it is thinned out again, but for a week and a month that became old', async () => {
      await remember();
      await night(today, 9, 1_000);
      const before = await Promise.all(goals.map(daysOf));
      await night(addDays(today, 7), 9, 1_000);
      const [first = []] = await Promise.all(goals.map(daysOf));
      expect(first).toHaveLength((before[0]?.length ?? 0) - 9);
    });
  });
}
