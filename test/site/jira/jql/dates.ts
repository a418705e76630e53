import type { JqlValue } from './parse';

const minute = 60_000;
const unitMs: Readonly<Record<string, number>> = {
  m: minute,
  h: 60 * minute,
  d: 24 * 60 * minute,
  w: 7 * 24 * 60 * minute,
};

/**
 * The instant that a JQL date names, in ms: `-2h`, `"-1w 2d"`, `2026-11-23`, `"2026/11/23 06:05"`, ms since the epoch,
 * or one of the functions `now`, `startOf…`, `endOf…`. Undefined when it names none. The time zone is UTC.
 */
export function instantOf(value: JqlValue, now: number): number | undefined {
  if (value.kind === 'empty') return undefined;
  if (value.kind === 'function') return functionInstant(value.name, value.arguments, now);
  return relativeInstant(value.text, now) ?? absoluteInstant(value.text);
}

function relativeInstant(text: string, now: number): number | undefined {
  const [, sign, amounts] = /^([+-]?)((?:\d+[mhdw]\s*)+)$/.exec(text) ?? [];
  if (amounts === undefined) return undefined;
  const offset = [...amounts.matchAll(/(\d+)([mhdw])/g)].reduce(
    (total, [, amount, unit]) => total + Number(amount) * (unitMs[unit ?? ''] ?? 0),
    0,
  );
  return sign === '-' ? now - offset : now + offset;
}

function absoluteInstant(text: string): number | undefined {
  if (/^\d{9,}$/.test(text)) return Number(text);
  const [, year, month, day, hours = '0', minutes = '0'] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text) ?? [];
  return year === undefined
    ? undefined
    : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes));
}

function functionInstant(name: string, args: readonly string[], now: number): number | undefined {
  const [, edge, unit] = /^(start|end)of(day|week|month|year)$/i.exec(name) ?? [];
  if (name.toLowerCase() === 'now') return now;
  if (!edge || !unit) return undefined;
  const shift = Number(args[0] ?? '0');
  if (!Number.isInteger(shift)) return undefined;
  const isEnd = edge.toLowerCase() === 'end';
  return startOf(unit.toLowerCase(), now, isEnd ? shift + 1 : shift) - (isEnd ? 1 : 0);
}

function startOf(unit: string, now: number, shift: number): number {
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === 'day') return Date.UTC(year, month, day + shift);
  if (unit === 'week') return Date.UTC(year, month, day - date.getUTCDay() + 7 * shift);
  if (unit === 'month') return Date.UTC(year, month + shift, 1);
  return Date.UTC(year + shift, 0, 1);
}
