import { useTranslation } from 'react-i18next';
import type { GadgetTableView } from '../../../../src/contract/gadget-views';
import { EmptyState } from '../../components/empty-state';
import { GoalRow } from '../../components/goal-row';
import { Hidden } from '../../components/hidden';
import { ProgressNews } from '../../components/progress-news';
import { pathOf } from '../../goal-path';
import { RouteLink } from '../../routing';
import { FirstOf } from './first-of';
import styles from './gadget.module.css';

/** Objectives, each in a row that leads to its page. */
export function GadgetTable({ view: { objectives, total } }: { readonly view: GadgetTableView }) {
  const { t } = useTranslation();
  if (objectives.length === 0) return <EmptyState sentence={t('gadget.noObjectives')} />;
  return (
    <>
      <section>
        <h2>
          <Hidden>{t('gadget.objectives')}</Hidden>
        </h2>
        <ul className={styles.rows}>
          {objectives.map(({ id, title, ownerId, teamName, progress }) => (
            <li key={id}>
              <GoalRow
                title={title}
                titleControl={<RouteLink to={pathOf({ kind: 'objective', id })}>{title}</RouteLink>}
                ownerId={ownerId}
                measure={teamName}
                progress={progress}
                subject={{ kind: 'objective', id }}
              />
            </li>
          ))}
        </ul>
      </section>
      <FirstOf shown={objectives.length} total={total} />
      <ProgressNews goals={objectives} />
    </>
  );
}
