import { useTranslation } from 'react-i18next';
import type { Period } from '../../../src/domain/cycle';

/** What the viewer's language calls a part of a year, such as "Q4 2026". */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation();
  return ({ kind, nth, year }) => t(`cycles.period.${kind}`, { nth, year });
}
