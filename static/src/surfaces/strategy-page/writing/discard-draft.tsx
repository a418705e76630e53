import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { call } from '../../../backend/call';
import { ErrorMessage } from '../../../components/error-message';
import { useSubmission } from '../../../forms/use-submission';
import styles from './draft-state.module.css';

interface DiscardDraftProps {
  readonly draft: StrategyDraftView;
  readonly onChanged: () => Promise<void>;
}

/** Takes back all changes at once. Others wrote some of them, and no undo would give them back: it asks first. */
export function DiscardDraft({ draft, onChanged }: DiscardDraftProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const submission = useSubmission(onChanged, onChanged);
  const { error, isSaving } = submission;
  useEffect(() => {
    if (isAsking) confirm.current?.focus();
  }, [isAsking]);
  const number = draft.published.version?.number;
  if (!isAsking) {
    return (
      <div className={styles.subtle}>
        <Button appearance="subtle" spacing="compact" onClick={() => setAsking(true)}>
          {t('strategy.draft.discard')}
        </Button>
      </div>
    );
  }
  const discard = () => call('discardStrategyDraft', { revision: draft.revision });
  return (
    <div className={styles.discard}>
      <p>{number === undefined ? t('strategy.draft.discardFirstSure') : t('strategy.draft.discardSure', { number })}</p>
      {error !== null && <ErrorMessage title={t('strategy.draft.discardFailed')} error={error} />}
      <div className={styles.actions}>
        <Button
          ref={confirm}
          appearance="danger"
          spacing="compact"
          isLoading={isSaving}
          onClick={() => void submission.submit(discard)}
        >
          {t('strategy.draft.discardYes')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => setAsking(false)}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
