/** Jira's default working time: a day has 8 hours, a week 5 days. */
const units = [
  ['w', 5 * 8 * 3600],
  ['d', 8 * 3600],
  ['h', 3600],
  ['m', 60],
] as const;

/** Seconds as Jira writes them: `1w 2d 3h`. */
export function duration(seconds: number): string {
  let rest = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount > 0 ? [`${amount}${unit}`] : [];
  });
  return parts.join(' ') || '0m';
}

/** Seconds of a text like `1w 2d`, `90` (minutes) or `1.5h`; undefined when it is none. */
export function secondsOf(text: string): number | undefined {
  const words = text.trim().split(/\s+/);
  const amounts = words.map((word) => {
    const [, amount, unit = 'm'] = /^(\d+(?:\.\d+)?)([wdhm])?$/.exec(word) ?? [];
    const size = units.find(([name]) => name === unit)?.[1];
    return amount === undefined || size === undefined ? NaN : Number(amount) * size;
  });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return Number.isNaN(total) ? undefined : Math.round(total);
}
