import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../../../src/contract/reply';
import type { Period } from '../../../../src/domain/cycle';
import type { Day } from '../../../../src/domain/day';
import fieldStyles from '../../forms/field.module.css';
import { useIssueText } from '../../forms/use-issue-text';
import { useFormat } from '../../locale/use-format';
import { usePeriodName } from '../../locale/use-period-name';
import styles from './period-choices.module.css';

interface PeriodChoicesProps {
  readonly periods: readonly Period[];
  /** There is such a cycle already. */
  readonly isThere: (period: Period) => boolean;
  /** By their first days. */
  readonly chosen: ReadonlySet<Day>;
  readonly issue: FieldIssue | undefined;
  readonly onChange: (chosen: ReadonlySet<Day>) => void;
}

/** The coming parts of the year, to be ticked. */
export function PeriodChoices({ periods, isThere, chosen, issue, onChange }: PeriodChoicesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = usePeriodName();
  const wrong = useIssueText(issue);
  const toggle = (startsOn: Day): void => {
    const next = new Set(chosen);
    if (!next.delete(startsOn)) next.add(startsOn);
    onChange(next);
  };
  return (
    <fieldset className={styles.periods}>
      <legend>{t('cycles.which')}</legend>
      {periods.map((period) => {
        const { startsOn, endsOn } = period;
        const isTaken = isThere(period);
        return (
          <label key={startsOn} className={fieldStyles.checkbox}>
            <input
              type="checkbox"
              disabled={isTaken}
              checked={isTaken || chosen.has(startsOn)}
              onChange={() => toggle(startsOn)}
            />
            <span>
              {nameOf(period)}{' '}
              <span className={styles.days}>
                {isTaken ? t('cycles.there') : t('cycles.days', { from: format.day(startsOn), to: format.day(endsOn) })}
              </span>
            </span>
          </label>
        );
      })}
      {wrong !== null && (
        <p className={fieldStyles.error} role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
