import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodOf } from '../../../src/domain/cycle';
import { call } from '../backend/call';
import { usePeriodName } from '../locale/use-period-name';
import { today } from '../locale/today';
import { CycleFields, type CycleDraft } from './cycle-fields';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';

/** Makes a cycle; begins with the quarter that today lies in. */
export function NewCycleForm({ onSaved, onCancel }: FormProps) {
  const { t } = useTranslation();
  const nameOf = usePeriodName();
  const submission = useSubmission(onSaved);
  const [draft, setDraft] = useState<CycleDraft>(() => {
    const quarter = periodOf('quarter', today());
    return { name: nameOf(quarter), startsOn: quarter.startsOn, endsOn: quarter.endsOn };
  });
  return (
    <FormFrame
      title={t('create.cycle')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(() => call('createCycle', draft))}
    >
      <CycleFields draft={draft} submission={submission} onChange={(fields) => setDraft({ ...draft, ...fields })} />
    </FormFrame>
  );
}
