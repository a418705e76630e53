import { useTranslation } from 'react-i18next';
import { KeyResultRow } from '../../components/key-result-row';
import { RouteLink } from '../../routing';
import styles from './goal-page.module.css';
import { pathOf } from '../../goal-path';
import { mayTendGoal, type GoalProps } from './goal-props';

/** The key results of an objective; each leads to its own page. */
export function KeyResults(page: GoalProps) {
  const { t } = useTranslation();
  const { keyResults } = page.view.objective;
  return (
    <section className={styles.section} aria-label={t('goalPage.keyResults')}>
      <h2>{t('goalPage.keyResults')}</h2>
      {keyResults.length === 0 ? (
        <p className={styles.quiet}>{t('focus.noKeyResults')}</p>
      ) : (
        <ul className={styles.rows}>
          {keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <KeyResultRow
                keyResult={keyResult}
                titleControl={
                  <RouteLink to={pathOf({ kind: 'keyResult', id: keyResult.id })}>{keyResult.title}</RouteLink>
                }
                mayEdit={mayTendGoal(page)}
                isClosed={page.view.cycle.isClosed}
                onChanged={page.onChanged}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
