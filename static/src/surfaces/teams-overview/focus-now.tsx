import { useTranslation } from 'react-i18next';
import type { FocusNowView } from '../../../../src/contract/teams-views';
import { pathOf } from '../../goal-path';
import { RouteLink } from '../../routing';
import styles from './team-line.module.css';

/** Objectives that are named at first. */
const mostNamed = 3;

/** What a team's initiatives and epics in progress are for, right now; nothing where there are none. */
export function FocusNow({ now: { serves, heartbeat, unclassified } }: { readonly now: FocusNowView }) {
  const { t } = useTranslation();
  if (serves.length === 0 && heartbeat === 0 && unclassified === 0) return null;
  const others = serves.slice(mostNamed).reduce((sum, { issues }) => sum + issues, 0);
  return (
    <ul className={styles.now} aria-label={t('overview.now.label')}>
      <li aria-hidden>{t('overview.now.label')}:</li>
      {serves.slice(0, mostNamed).map(({ id, title, issues }) => (
        <li key={id} className={styles.served}>
          {t('overview.now.for', { number: issues })}{' '}
          <RouteLink to={pathOf({ kind: 'objective', id })}>{title}</RouteLink>
        </li>
      ))}
      {others > 0 && <li>{t('overview.now.others', { count: others })}</li>}
      {heartbeat > 0 && <li>{t('overview.now.heartbeat', { count: heartbeat })}</li>}
      {unclassified > 0 && <li>{t('overview.now.unclassified', { count: unclassified })}</li>}
    </ul>
  );
}
