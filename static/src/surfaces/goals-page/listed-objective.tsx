import { useTranslation } from 'react-i18next';
import type { GoalListView } from '../../../../src/contract/goal-page-views';
import { GoalRow } from '../../components/goal-row';
import { Lozenge } from '../../components/lozenge';
import { RestrictedMark } from '../../components/restricted-mark';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import { pathOf } from '../../goal-path';
import styles from './goals-page.module.css';

interface ListedObjectiveProps {
  readonly objective: GoalListView['objectives'][number];
  /** Left out where the page is about one team. */
  readonly teamName: string | undefined;
}

/** An objective and its key results, each a row that leads to its page. */
export function ListedObjective({ objective, teamName }: ListedObjectiveProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, ownerId, state, readers, progress, keyResults } = objective;
  return (
    <article className={styles.objective} aria-label={title}>
      <GoalRow
        title={title}
        weight="strong"
        ownerId={ownerId}
        titleControl={<RouteLink to={pathOf({ kind: 'objective', id })}>{title}</RouteLink>}
        tools={
          <>
            {readers !== null && <RestrictedMark />}
            {state === 'proposed' && <Lozenge tone="information">{t('goalPage.state.proposed')}</Lozenge>}
          </>
        }
        measure={teamName}
        progress={progress}
        subject={{ kind: 'objective', id }}
      />
      {keyResults.length > 0 && (
        <ul className={styles.keyResults} aria-label={t('focus.keyResultsOf', { title })}>
          {keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <GoalRow
                title={keyResult.title}
                titleControl={
                  <RouteLink to={pathOf({ kind: 'keyResult', id: keyResult.id })}>{keyResult.title}</RouteLink>
                }
                ownerId={keyResult.ownerId}
                measure={format.measure(keyResult.measure, keyResult.value)}
                progress={keyResult.progress}
                subject={{ kind: 'keyResult', id: keyResult.id }}
                deliveryOf={keyResult.id}
              />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
