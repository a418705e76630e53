import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalStanding } from '../../../../src/contract/strategy-views';
import { Lozenge } from '../../components/lozenge';
import { useFormat } from '../../locale/use-format';
import styles from './strategy-sections.module.css';

interface RetiredGoalsProps {
  readonly standings: readonly StrategicGoalStanding[];
  /** What can be done about one here. */
  readonly actionFor?: (goal: StrategicGoalStanding) => ReactNode;
}

/** Strategic goals that are not in the strategy any more, though objectives serve them. */
export function RetiredGoals({ standings, actionFor }: RetiredGoalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const retired = standings.filter(({ isRetired }) => isRetired);
  if (retired.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 id={titleId}>{t('strategy.retiredGoals')}</h2>
      <p className={styles.quiet}>{t('strategy.retiredSentence')}</p>
      <ul className={styles.retired} aria-labelledby={titleId}>
        {retired.map((goal) => (
          <li key={goal.id}>
            <span dir="auto">{goal.title}</span>
            <Lozenge tone="neutral">{t('strategy.retired')}</Lozenge>
            {goal.progress !== null && <span className={styles.quiet}>{format.percent(goal.progress)}</span>}
            {actionFor?.(goal)}
          </li>
        ))}
      </ul>
    </section>
  );
}
