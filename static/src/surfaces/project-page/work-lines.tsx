import { useTranslation } from 'react-i18next';
import type { ProjectPageView } from '../../../../src/contract/views';
import { WorkBar } from '../../components/work-bar';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './work-lines.module.css';

/** What the teams completed in the cycle shown, a line each, as of when it was worked out; leads to the detail. */
export function WorkLines({ view: { teams, work } }: { readonly view: ProjectPageView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = work.filter(({ completed }) => completed.issues > 0);
  if (told.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('work.thisCycle')}>
      {told.map(({ teamId, completed, wishedStrategic, computedAt }) => (
        <li key={teamId} className={styles.line}>
          <RouteLink to="/work">
            {t('work.thisCycle')}
            {teams.length > 1 && ` · ${teams.find(({ id }) => id === teamId)?.name ?? ''}`}
          </RouteLink>
          <WorkBar tally={completed} wish={wishedStrategic} />
          <span className={styles.computed}>{t('work.asOf', { at: format.instant(computedAt) })}</span>
        </li>
      ))}
    </ul>
  );
}
