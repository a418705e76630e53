import { addDays, type Day } from './day';

/**
 * For so long, as far back as changes are shown, each day keeps its own, then the last of each week, which begins on a Monday, and of each month, then the last
 * of each month alone: so what held before a quarter began is known for good.
 */
const daysByDay = 31;
const daysByWeek = 91;

/** What lies before is thinned out: these weeks, and of those the earlier ones that lie in whole months. */
export interface Thinning {
  byWeekBefore: Day;
  byMonthBefore: Day;
}

export function thinningOn(today: Day): Thinning {
  const byWeekBefore = mondayOf(addDays(today, -daysByDay));
  return { byWeekBefore, byMonthBefore: monthOf(addDays(today, -daysByWeek)) as Day };
}

/** Of one goal's days, oldest first, those that a later one of the same week or month stands for. */
export function superfluousDays(days: readonly Day[], { byWeekBefore, byMonthBefore }: Thinning): Day[] {
  const spanOf = (day: Day): string => (day < byMonthBefore ? monthOf(day) : `${monthOf(day)} ${mondayOf(day)}`);
  const old = days.filter((day) => day < byWeekBefore);
  return old.filter((day, place) => {
    const next = old[place + 1];
    return next !== undefined && spanOf(next) === spanOf(day);
  });
}

const mondayOf = (day: Day): Day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** Its first day. */
const monthOf = (day: Day): string => `${day.slice(0, 7)}-01`;
