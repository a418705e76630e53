import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { KeyResultView } from '../../../src/contract/views';
import type { StrategicGoalId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { useFormat } from '../locale/use-format';
import { contestedBy, type ContestedField } from './conflict';
import { FigureReader } from './figure-reader';
import { FormFrame } from './form-frame';
import type { EditFormProps } from './form-props';
import { InLightOfStrategy } from './in-light-of-strategy';
import { draftOfKeyResult, keyResultOf, lines, type KeyResultDraft } from './key-result-draft';
import { KeyResultFields } from './key-result-fields';
import { measureOf } from './measure-draft';
import { useEdits } from './use-edits';
import { useNames } from './use-names';
import { useSubmission } from './use-submission';

interface EditKeyResultFormProps extends EditFormProps {
  readonly keyResult: KeyResultView;
  /** Which its objective serves. */
  readonly strategicGoalId: StrategicGoalId | null;
  /** Key results of the objective. */
  readonly siblings: number;
}

/** Edits a key result and how it is measured, or removes it. */
export function EditKeyResultForm(props: EditKeyResultFormProps) {
  const { keyResult, strategicGoalId, siblings, onSaved, onCancel, onConflict, onRemoved } = props;
  const { t, i18n } = useTranslation();
  const { draft, edit, theirs, meetConflict } = useEdits(draftOfKeyResult(keyResult, i18n.language));
  const contested = useContested(draft, theirs);
  const submission = useSubmission(onSaved, async () => {
    await onConflict();
    meetConflict();
  });
  const { id: keyResultId } = keyResult;
  const { version } = draft;
  const save = async (): Promise<void> => {
    const figures = new FigureReader(i18n.language);
    const fields = keyResultOf(draft, figures);
    figures.check();
    await call('editKeyResult', { keyResultId, version, ...fields });
  };
  const remove = async (): Promise<void> => {
    await call('removeKeyResult', { keyResultId, version });
    onRemoved();
  };
  return (
    <InLightOfStrategy chosenGoalId={strategicGoalId}>
      <FormFrame
        title={t('goals.editKeyResult', { title: keyResult.title })}
        submission={submission}
        contested={contested}
        onCancel={onCancel}
        onSubmit={() => void submission.submit(save)}
        furtherAction={
          <Button appearance="subtle" isDisabled={submission.isSaving} onClick={() => void submission.submit(remove)}>
            {t('goals.removeKeyResult')}
          </Button>
        }
      >
        <KeyResultFields draft={draft} siblings={siblings} submission={submission} onChange={edit} />
      </FormFrame>
    </InLightOfStrategy>
  );
}

/** Every field in words, theirs and mine; null while there is no conflict. */
function useContested(mine: KeyResultDraft, theirs: KeyResultDraft | null): ContestedField[] | null {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = useNames([mine.ownerId, theirs?.ownerId ?? null]);
  if (theirs === null) return null;
  const field = contestedBy(theirs, mine);
  const measured = ({ measure }: KeyResultDraft): string => {
    const words = format.measure(measureOf(measure, new FigureReader(i18n.language)), null);
    return measure.kind === 'jira' ? `${words} (${measure.reading.jql} ${measure.reading.ofJql})` : words;
  };
  return [
    field(t('field.title'), ({ title }) => title),
    field(t('field.measure'), measured),
    field(t('goals.owner'), ({ ownerId }) => nameOf(ownerId)),
    ...lines.map((name) => field(t(`goals.${name}`), (draft) => draft[name])),
  ];
}
