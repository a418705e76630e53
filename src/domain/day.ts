import type { Brand } from './ids';

/** A calendar day, 'YYYY-MM-DD', in years 0000…9999. Days sort as text. */
export type Day = Brand<string, 'Day'>;

const millisecondsPerDay = 86_400_000;

/** The day that the text names, or null when it is no 'YYYY-MM-DD' or names a day the calendar does not have. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && dayOf(instant) === text ? (text as Day) : null;
}

/** The UTC day of an instant in epoch milliseconds. */
export function dayOf(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10) as Day;
}

/** `to` − `from` in days: 0 on the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/** The day that many whole days later, or earlier when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(Date.parse(day) + days * millisecondsPerDay);
}

export function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one;
}
