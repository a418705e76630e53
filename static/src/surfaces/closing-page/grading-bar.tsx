import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { ClosingView } from '../../../../src/contract/closing-views';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { useSubmission } from '../../forms/use-submission';
import styles from './grading-bar.module.css';
import { ungradedOf } from './ungraded';
import type { Grading } from './use-grading';

interface GradingBarProps {
  readonly view: ClosingView;
  readonly grading: Grading;
  readonly isStrategyEditor: boolean;
  readonly onClosed: () => Promise<void>;
}

/** Saves what was graded and, once all is, closes the cycle. */
export function GradingBar({ view, grading, isStrategyEditor, onClosed }: GradingBarProps) {
  const { t } = useTranslation();
  const closing = useSubmission(onClosed);
  const { submission, unsaved, isReadable } = grading;
  const { error } = submission;
  const ungraded = ungradedOf(view, grading);
  const suggested = ungraded.flatMap(({ id, suggestedGrade }) =>
    suggestedGrade === null ? [] : [{ id, suggestedGrade }],
  );
  const isComplete = ungraded.length === 0 && unsaved === 0;
  const takeAll = (): void => suggested.forEach(({ id, suggestedGrade }) => grading.choose(id, suggestedGrade));
  return (
    <section className={styles.bar} aria-label={t('closing.finish')}>
      {error !== null && unsaved > 0 && (
        <ErrorMessage
          title={t('closing.saveFailed')}
          error={error}
          kept={t(error.isConflict ? 'closing.compare' : 'create.kept')}
        />
      )}
      {closing.error !== null && <ErrorMessage title={t('closing.closeFailed')} error={closing.error} />}
      <div className={styles.actions}>
        {!(isComplete && isStrategyEditor) && (
          <Button
            appearance="primary"
            isDisabled={unsaved === 0 || !isReadable}
            isLoading={submission.isSaving}
            onClick={grading.save}
          >
            {t('action.save')}
          </Button>
        )}
        {isComplete && isStrategyEditor && (
          <Button
            appearance="primary"
            isLoading={closing.isSaving}
            onClick={() => void closing.submit(() => call('closeCycle', { cycleId: view.cycle.id }))}
          >
            {t('closing.close', { cycle: view.cycle.name })}
          </Button>
        )}
        {suggested.length > 0 && (
          <Button appearance="subtle" onClick={takeAll}>
            {t('closing.takeAll', { count: suggested.length })}
          </Button>
        )}
        <p className={styles.quiet} role="status">
          {unsaved > 0 && t('closing.unsaved', { count: unsaved })}
          {unsaved === 0 && !isComplete && t('closing.allSaved')}
          {isComplete && t(isStrategyEditor ? 'closing.closeForAll' : 'closing.allGraded')}
        </p>
      </div>
    </section>
  );
}
