import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../src/domain/day';
import type { Measure } from '../../../src/domain/measure';

/** Numbers, days and instants as the viewer's language writes them. */
export interface Format {
  /** A fraction as whole percent. Only what is complete reads 100 %. */
  percent: (fraction: number) => string;
  /** A change of a fraction in percentage points, with its sign. */
  points: (change: number) => string;
  number: (value: number) => string;
  /** A number with its unit: '%' as percent, others behind the number. */
  quantity: (value: number, unit: string) => string;
  day: (day: Day) => string;
  instant: (iso: string) => string;
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
    const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const quantity = (value: number, unit: string): string => {
      if (unit === '%') return percentage.format(value / 100);
      return unit === '' ? number.format(value) : `${number.format(value)} ${unit}`;
    };
    const orUnknown = (value: number | null, unit: string) => (value === null ? '?' : quantity(value, unit));

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
          const range = t(rangeKey(measure.low, measure.high), {
            low: orUnknown(measure.low, measure.unit),
            high: orUnknown(measure.high, measure.unit),
          });
          if (value === null) return t('measure.keepUnmeasured', { range });
          return t('measure.keep', { range, value: quantity(value, measure.unit) });
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
      quantity,
      day: (value) => day.format(Date.parse(value)),
      instant: (iso) => instant.format(Date.parse(iso)),
      measure,
    };
  }, [t, i18n.language]);
}

function rangeKey(low: number | null, high: number | null) {
  if (low === null) return 'measure.rangeBelow';
  return high === null ? 'measure.rangeAbove' : 'measure.range';
}
