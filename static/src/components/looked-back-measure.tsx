import { useTranslation } from 'react-i18next';
import type { LookedBackKeyResultView } from '../../../src/contract/closing-views';
import { useFormat } from '../locale/use-format';

/** How a key result was measured, and where it stood last. */
export function LookedBackMeasure({ keyResult }: { readonly keyResult: LookedBackKeyResultView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { measure, value, measuredOn } = keyResult;
  if (!('start' in measure) || value === null || measuredOn === null) return format.measure(measure, value);
  const quantity = (figure: number | null) => (figure === null ? '?' : format.quantity(figure, measure.unit));
  return t('closing.span', {
    start: quantity(measure.start),
    target: quantity(measure.target),
    value: quantity(value),
    day: format.day(measuredOn),
  });
}
