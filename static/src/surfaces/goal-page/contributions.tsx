import { useTranslation } from 'react-i18next';
import { GoalRow } from '../../components/goal-row';
import { RouteLink } from '../../routing';
import styles from './goal-page.module.css';
import { pathOf } from '../../goal-path';
import type { GoalProps } from './goal-props';

/** The objectives of other teams, or other cycles, that contribute to this one; nothing where none does. */
export function Contributions({ view }: Pick<GoalProps, 'view'>) {
  const { t } = useTranslation();
  if (view.children.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('goalPage.contributions')}>
      <h2>{t('goalPage.contributions')}</h2>
      <ul className={styles.rows}>
        {view.children.map(({ id, title, teamName, cycleName, progress }) => (
          <li key={id}>
            <GoalRow
              title={title}
              titleControl={<RouteLink to={pathOf({ kind: 'objective', id })}>{title}</RouteLink>}
              measure={t('panel.teamAndCycle', { team: teamName, cycle: cycleName })}
              progress={progress}
              subject={{ kind: 'objective', id }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
