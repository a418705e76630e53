import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import { call } from '../backend/call';
import { checkInOf, emptyCheckIn } from './check-in-draft';
import { CheckInFields } from './check-in-fields';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';

/** Says where a key result stands, today or on an earlier day, and how likely it is to be reached. */
export function CheckInForm({ keyResult, onSaved, onCancel }: FormProps & { readonly keyResult: KeyResultView }) {
  const { t, i18n } = useTranslation();
  const submission = useSubmission(onSaved);
  const [draft, setDraft] = useState(() => emptyCheckIn(keyResult));
  return (
    <FormFrame
      title={t('checkIn.title', { title: keyResult.title })}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(async () => call('checkIn', checkInOf(keyResult, draft, i18n.language)))}
    >
      <CheckInFields keyResult={keyResult} draft={draft} submission={submission} onChange={setDraft} />
    </FormFrame>
  );
}
