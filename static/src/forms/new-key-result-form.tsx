import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectiveId, StrategicGoalId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { usePlace } from '../place';
import { FigureReader } from './figure-reader';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { InLightOfStrategy } from './in-light-of-strategy';
import { keyResultOf, newKeyResultDraft } from './key-result-draft';
import { KeyResultFields } from './key-result-fields';
import { useSubmission } from './use-submission';

interface NewKeyResultFormProps extends FormProps {
  readonly objectiveId: ObjectiveId;
  /** Which the objective serves. */
  readonly strategicGoalId: StrategicGoalId | null;
  /** Key results that the objective has already. */
  readonly siblings: number;
}

/** Makes a key result of an objective. */
export function NewKeyResultForm(props: NewKeyResultFormProps) {
  const { objectiveId, strategicGoalId, siblings, onSaved, onCancel } = props;
  const { t, i18n } = useTranslation();
  const { accountId } = usePlace();
  const submission = useSubmission(onSaved);
  const [draft, setDraft] = useState(() => newKeyResultDraft(accountId));
  const save = async (): Promise<void> => {
    const figures = new FigureReader(i18n.language);
    const keyResult = keyResultOf(draft, figures);
    figures.check();
    await call('createKeyResult', { objectiveId, ...keyResult });
  };
  return (
    <InLightOfStrategy chosenGoalId={strategicGoalId}>
      <FormFrame
        title={t('create.keyResult')}
        submission={submission}
        onCancel={onCancel}
        onSubmit={() => void submission.submit(save)}
      >
        <KeyResultFields
          draft={draft}
          siblings={siblings + 1}
          submission={submission}
          onChange={(fields) => setDraft((before) => ({ ...before, ...fields }))}
        />
      </FormFrame>
    </InLightOfStrategy>
  );
}
