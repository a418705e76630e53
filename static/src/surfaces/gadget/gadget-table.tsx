import { useTranslation } from 'react-i18next';
import type { GadgetTableView } from '../../../../src/contract/gadget-views';
import { EmptyState } from '../../components/empty-state';
import { GoalRow } from '../../components/goal-row';
import { ProgressNews } from '../../components/progress-news';
import { pathOf } from '../../goal-path';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './gadget.module.css';

/** Objectives, each in a row that leads to its page. */
export function GadgetTable({ view: { objectives, total } }: { readonly view: GadgetTableView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (objectives.length === 0) return <EmptyState sentence={t('gadget.noObjectives')} />;
  return (
    <>
      <ul className={styles.rows} aria-label={t('gadget.objectives')}>
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
      {total > objectives.length && (
        <p className={styles.more}>
          {t('gadget.firstOf', { shown: format.number(objectives.length), total: format.number(total) })}
        </p>
      )}
      <ProgressNews goals={objectives} />
    </>
  );
}
