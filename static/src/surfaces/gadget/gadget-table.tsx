import { useTranslation } from 'react-i18next';
import type { GadgetTableView } from '../../../../src/contract/gadget-views';
import { EmptyState } from '../../components/empty-state';
import { Hidden } from '../../components/hidden';
import { LinkedObjectiveRow } from '../../components/linked-goal-row';
import { ProgressNews } from '../../components/progress-news';
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
          {objectives.map((objective) => (
            <li key={objective.id}>
              <LinkedObjectiveRow objective={objective} where={objective.teamName} />
            </li>
          ))}
        </ul>
      </section>
      <FirstOf shown={objectives.length} total={total} />
      <ProgressNews goals={objectives} />
    </>
  );
}
