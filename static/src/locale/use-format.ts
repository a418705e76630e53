import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src/domain/day';
import type { Bounds, Measure } from '../../../src/domain/measure';

/** Numbers, days and instants as the viewer's language writes them. */
export interface Format {
  /** A fraction as whole percent. Only what is complete reads 100 %. */
  percent: (fraction: number) => string;
  /** A change of a fraction in percentage points, with its sign. */
  points: (change: number) => string;
  number: (value: number) => string;
  /** A grade, 0…1, with one decimal. */
  grade: (grade: number) => string;
  /** A number with its unit: '%' as percent, others behind the number. */
  quantity: (value: number, unit: string) => string;
  day: (day: Day) => string;
  /** Day and month, where the year goes without saying. */
  dayOfYear: (day: Day) => string;
  /** The day's name within the week. */
  weekday: (day: Day) => string;
  instant: (iso: string) => string;
  /** How long ago an instant is, in the largest unit that fits: "3 days ago". */
  ago: (iso: string) => string;
  /** Where a value is to be kept. */
  range: (bounds: Bounds) => string;
  /** What is measured and where it stands, in one line. */
  measure: (measure: Measure, value: number | null) => string;
}

/** Percentage points of a change of a fraction, rounded. */
export const pointsOf = (change: number): number => Math.round(change * 100);

export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const locale = i18n.language;
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const quantity = (value: number, unit: string): string => {
      if (unit === '%') return percentage.format(value / 100);
      return unit === '' ? number.format(value) : `${number.format(value)} ${unit}`;
    };
    const orUnknown = (value: number | null, unit: string) => (value === null ? '?' : quantity(value, unit));

    const range = ({ low, high, unit }: Bounds): string =>
      t(rangeKey(low, high), { low: orUnknown(low, unit), high: orUnknown(high, unit) });

    const measure = (measure: Measure, value: number | null): string => {
      switch (measure.kind) {
        case 'number':
        case 'jira': {
          const span = {
            start: orUnknown(measure.start, measure.unit),
            target: orUnknown(measure.target, measure.unit),
          };
          if (value === null) return t('measure.spanUnmeasured', span);
          return t('measure.span', { ...span, value: quantity(value, measure.unit) });
        }
        case 'keep': {
          if (value === null) return t('measure.keepUnmeasured', { range: range(measure) });
          return t('measure.keep', { range: range(measure), value: quantity(value, measure.unit) });
        }
        case 'milestone':
          return t(value !== null && value >= 1 ? 'measure.milestoneReached' : 'measure.milestone');
        case 'initiatives':
          return t('measure.initiatives');
      }
    };

    return {
      percent: (fraction) => percent.format(fraction < 1 ? Math.min(fraction, 0.99) : fraction),
      points: (change) => signed.format(pointsOf(change)),
      number: (value) => number.format(value),
      grade: (grade) => tenths.format(grade),
      quantity,
      day: (value) => day.format(Date.parse(value)),
      dayOfYear: (value) => dayOfYear.format(Date.parse(value)),
      weekday: (value) => weekday.format(Date.parse(value)),
      instant: (iso) => instant.format(Date.parse(iso)),
      ago: (iso) => agoOf(relative, Date.parse(iso) - Date.now()),
      range,
      measure,
    };
  }, [t, i18n.language]);
}

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** The clocks of browser and app may differ a little: nothing lies ahead. */
function agoOf(relative: Intl.RelativeTimeFormat, milliseconds: number): string {
  const passed = Math.max(0, -milliseconds);
  const [unit, length] = units.find(([, each]) => passed >= each) ?? ['second', Infinity];
  return relative.format(-Math.floor(passed / length), unit);
}

function rangeKey(low: number | null, high: number | null) {
  if (low === null) return 'measure.rangeBelow';
  return high === null ? 'measure.rangeAbove' : 'measure.range';
}
