import Button from '@atlaskit/button/new';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { useSubmission } from '../../forms/use-submission';
import styles from './closed-note.module.css';

interface ClosedNoteProps {
  readonly cycle: CycleView;
  readonly mayReopen: boolean;
  readonly onReopened: () => Promise<void>;
}

/** Says that the cycle is closed; who may, reopens it. */
export function ClosedNote({ cycle, mayReopen, onReopened }: ClosedNoteProps) {
  const { t } = useTranslation();
  const reopening = useSubmission(onReopened);
  return (
    <>
      <div className={styles.note}>
        <LockIcon label="" size="small" color="currentColor" />
        <p>{t('closing.closed', { cycle: cycle.name })}</p>
        {mayReopen && (
          <Button
            spacing="compact"
            isLoading={reopening.isSaving}
            onClick={() => void reopening.submit(() => call('reopenCycle', { cycleId: cycle.id }))}
          >
            {t('closing.reopen')}
          </Button>
        )}
      </div>
      {reopening.error !== null && <ErrorMessage title={t('closing.reopenFailed')} error={reopening.error} />}
    </>
  );
}
