import { addDays, type Day } from '../../domain/day';
import { superfluousDays, thinningOn } from '../../domain/thinned-history';
import { groupBy } from '../group-by';
import type { HistoryDay, World } from '../ports';
import type { GoalRef } from '../records';
import { keyOf } from './recompute-progress';

type Needs = Pick<World, 'clock' | 'history'>;

interface Budget {
  milliseconds: number;
  pages: number;
  /** Days of a page, some 150 bytes each. */
  daysAtOnce: number;
}

/** Days from one round through all of the history to the next. */
const daysOfRound = 7;

/** In UTC: where most people sleep, and once a day. */
const hourOfDay = 3;

const hourMilliseconds = 3_600_000;

/** Takes out of the history what is old and no longer told day by day, a part each night, within the budget. */
export async function thinHistoryByNight(world: Needs, budget: Budget): Promise<void> {
  const now = world.clock.now();
  if (Math.floor(now / hourMilliseconds) % 24 === hourOfDay) await thinHistory(world, budget);
}

/** Goes on where it stopped, and rests once it is through. It may run twice, late or after a crash. */
export async function thinHistory(
  { clock, history }: Needs,
  { milliseconds, pages, daysAtOnce }: Budget,
): Promise<void> {
  const today = clock.today();
  const endAt = clock.now() + milliseconds;
  let round = await history.findRound();
  if (round.from === null && round.begunOn > addDays(today, -daysOfRound)) return;
  if (round.from === null) round = { begunOn: today, from: null };
  for (let page = 0; page < pages && clock.now() <= endAt; page += 1) {
    const days = await history.listOld(round.from, { valuesBefore: thinningOn(today).byWeekBefore, today }, daysAtOnce);
    await history.remove(superfluousIn(days, today));
    const last = days.length < daysAtOnce ? undefined : days.at(-1);
    round = { ...round, from: last?.goal ?? null };
    if (last === undefined) break;
  }
  await history.saveRound(round);
}

/** Of a goal that the page shows a part of, too: what a later day stands for is seen of that part already. */
function superfluousIn(days: HistoryDay[], today: Day): { goal: GoalRef; days: Day[] }[] {
  const thinning = thinningOn(today);
  return [...groupBy(days, ({ goal }) => keyOf(goal)).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const empty = own.filter(({ hasValue }) => !hasValue).map(({ day }) => day);
    const valued = own.filter(({ hasValue }) => hasValue).map(({ day }) => day);
    const gone = [...empty, ...superfluousDays(valued, thinning)];
    return gone.length === 0 ? [] : [{ goal: first.goal, days: gone }];
  });
}
