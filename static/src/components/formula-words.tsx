import { useTranslation } from 'react-i18next';
import type { ExplanationView } from '../../../src/contract/views';
import { useFormat } from '../locale/use-format';

/** The formula of a number, in words. */
export function FormulaWords({ explanation }: { readonly explanation: ExplanationView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { formula, progress, raw } = explanation;
  switch (formula.kind) {
    case 'issue-status':
      return <p>{t('formula.issueStatus', { credit: format.percent(formula.inProgressCredit) })}</p>;
    case 'weighted-mean':
      return (
        <p>
          {t(explanation.parts.length === 0 ? 'formula.noParts' : 'formula.weightedMean')}{' '}
          {formula.weighting !== null && t(`formula.weighting.${formula.weighting}`)}
        </p>
      );
    case 'measured': {
      const { measure, value, measuredOn } = formula;
      return (
        <>
          <p>{format.measure(measure, value)}</p>
          <p>
            {t(`formula.measured.${measure.kind}`)}{' '}
            {raw !== null &&
              progress !== null &&
              raw !== progress &&
              t('formula.clamped', { raw: format.percent(raw) })}
            {measuredOn !== null && t('formula.measuredOn', { day: format.day(measuredOn) })}
          </p>
        </>
      );
    }
  }
}
