import { useTranslation } from 'react-i18next';
import { LinkedObjectiveRow } from '../../components/linked-goal-row';
import styles from './goal-page.module.css';
import type { GoalProps } from './goal-props';

/** The objectives of other teams, or other cycles, that contribute to this one; nothing where none does. */
export function Contributions({ view }: Pick<GoalProps, 'view'>) {
  const { t } = useTranslation();
  if (view.children.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('goalPage.contributions')}>
      <h2>{t('goalPage.contributions')}</h2>
      <ul className={styles.rows}>
        {view.children.map(({ teamName, cycleName, ...objective }) => (
          <li key={objective.id}>
            <LinkedObjectiveRow
              objective={objective}
              where={t('panel.teamAndCycle', { team: teamName, cycle: cycleName })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
