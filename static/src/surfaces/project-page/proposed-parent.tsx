import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FocusedObjectiveView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import { ErrorMessage } from '../../components/error-message';
import type { FocusProps } from './focus-props';
import styles from './proposed-parent.module.css';

interface ProposedParentProps {
  readonly objective: FocusedObjectiveView;
  readonly mayEdit: boolean;
  readonly page: FocusProps;
}

/** Which objective of another team this one would contribute to; nothing where it was proposed to none. */
export function ProposedParent({ objective, mayEdit, page }: ProposedParentProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<CallError | null>(null);
  const { id: objectiveId, version, proposedParent } = objective;
  if (proposedParent === null) return null;
  const withdraw = async (): Promise<void> => {
    try {
      await call('editObjective', { objectiveId, version, parentObjectiveId: null });
      await page.onChanged();
      page.say(t('goals.withdrawn'));
    } catch (failure) {
      setError(asCallError(failure));
    }
  };
  return (
    <div className={styles.proposed}>
      <p>
        {proposedParent === 'restricted'
          ? t('readers.restrictedProposedParent')
          : t('goals.waiting', { title: proposedParent.title, team: proposedParent.teamName })}
      </p>
      {mayEdit && (
        <Button spacing="compact" appearance="subtle" onClick={() => void withdraw()}>
          {t('goals.withdraw')}
        </Button>
      )}
      {error !== null && <ErrorMessage title={t('create.failed')} error={error} />}
    </div>
  );
}
