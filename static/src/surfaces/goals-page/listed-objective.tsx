import { useTranslation } from 'react-i18next';
import type { GoalListView } from '../../../../src/contract/goal-page-views';
import { LinkedKeyResultRow, LinkedObjectiveRow } from '../../components/linked-goal-row';
import { Lozenge } from '../../components/lozenge';
import { RestrictedMark } from '../../components/restricted-mark';
import styles from './goals-page.module.css';

interface ListedObjectiveProps {
  readonly objective: GoalListView['objectives'][number];
  /** Left out where the page is about one team. */
  readonly teamName: string | undefined;
}

/** An objective and its key results, each a row that leads to its page. */
export function ListedObjective({ objective, teamName }: ListedObjectiveProps) {
  const { t } = useTranslation();
  const { title, state, readers, keyResults } = objective;
  return (
    <article className={styles.objective} aria-label={title}>
      <LinkedObjectiveRow
        objective={objective}
        weight="strong"
        tools={
          <>
            {readers !== null && <RestrictedMark />}
            {state === 'proposed' && <Lozenge tone="information">{t('goalPage.state.proposed')}</Lozenge>}
          </>
        }
        where={teamName}
      />
      {keyResults.length > 0 && (
        <ul className={styles.keyResults} aria-label={t('focus.keyResultsOf', { title })}>
          {keyResults.map((keyResult) => (
            <li key={keyResult.id}>
              <LinkedKeyResultRow keyResult={keyResult} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
