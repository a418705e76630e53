import { useTranslation } from 'react-i18next';
import type { CycleSetUpView } from '../../../../src/contract/organisation-views';
import { call } from '../../backend/call';
import { CycleFields } from '../../forms/cycle-fields';
import { FormFrame } from '../../forms/form-frame';
import { useEdits } from '../../forms/use-edits';
import { useSubmission } from '../../forms/use-submission';
import { useFormat } from '../../locale/use-format';

interface EditCycleFormProps {
  readonly cycle: CycleSetUpView;
  /** Reads the cycles again. */
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Edits a cycle in its place. When somebody else saved it first, both texts are shown. */
export function EditCycleForm({ cycle, onChanged, onClose }: EditCycleFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, edit, theirs, meetConflict } = useEdits(cycle);
  const submission = useSubmission(
    async () => {
      await onChanged();
      onClose();
    },
    async () => {
      await onChanged();
      meetConflict();
    },
  );
  const { id: cycleId, version, name, startsOn, endsOn } = draft;
  const contested = theirs && [
    { label: t('field.name'), theirs: theirs.name, mine: name },
    { label: t('field.startsOn'), theirs: format.day(theirs.startsOn), mine: format.day(startsOn) },
    { label: t('field.endsOn'), theirs: format.day(theirs.endsOn), mine: format.day(endsOn) },
  ];
  return (
    <FormFrame
      title={t('cycles.edit', { name: cycle.name })}
      submission={submission}
      contested={contested}
      onCancel={onClose}
      onSubmit={() => void submission.submit(() => call('editCycle', { cycleId, version, name, startsOn, endsOn }))}
    >
      <CycleFields draft={draft} submission={submission} onChange={edit} />
    </FormFrame>
  );
}
