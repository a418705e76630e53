import { useTranslation } from 'react-i18next';
import type { FocusedObjectiveView } from '../../../../src/contract/views';
import { Creator } from './creator';
import type { FocusProps } from './focus-props';
import { KeyResultItem } from './key-result-item';
import styles from './key-result-list.module.css';

interface KeyResultListProps {
  readonly objective: FocusedObjectiveView;
  /** The viewer may make new ones. */
  readonly mayWrite: boolean;
  readonly page: FocusProps;
}

/** The key results of an objective, in their order. */
export function KeyResultList({ objective, mayWrite, page }: KeyResultListProps) {
  const { t } = useTranslation();
  const { id: objectiveId, title, keyResults } = objective;
  return (
    <>
      {keyResults.length === 0 && <p className={styles.quiet}>{t('focus.noKeyResults')}</p>}
      <ul className={styles.keyResults} aria-label={t('focus.keyResultsOf', { title })}>
        {keyResults.map((keyResult) => (
          <li key={keyResult.id}>
            <KeyResultItem keyResult={keyResult} objective={objective} page={page} />
          </li>
        ))}
      </ul>
      {mayWrite && <Creator kind="keyResult" appearance="subtle" objectiveId={objectiveId} {...page} />}
    </>
  );
}
