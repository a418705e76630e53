import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { FocusedObjectiveView, StrategicGoalView } from '../../../src/contract/views';
import { objectiveHints } from '../../../src/domain/hints';
import { call } from '../backend/call';
import { contestedBy, type ContestedField } from './conflict';
import { FigureReader } from './figure-reader';
import { FormFrame } from './form-frame';
import type { EditFormProps } from './form-props';
import { InLightOfStrategy } from './in-light-of-strategy';
import { draftOfObjective, servedBy, wordsOf, type ObjectiveDraft, type ServesDraft } from './objective-draft';
import { ObjectiveFields } from './objective-fields';
import { useEdits } from './use-edits';
import { useNames } from './use-names';
import { useSubmission } from './use-submission';

interface EditObjectiveFormProps extends EditFormProps {
  readonly objective: FocusedObjectiveView;
  readonly strategicGoals: readonly StrategicGoalView[];
  /** Objectives of the team in the cycle. */
  readonly siblings: number;
}

/** Edits an objective in the light of the strategy, or removes it. */
export function EditObjectiveForm(props: EditObjectiveFormProps) {
  const { objective, strategicGoals, siblings, onSaved, onCancel, onConflict, onRemoved } = props;
  const { t, i18n } = useTranslation();
  const opened = draftOfObjective(objective, i18n.language);
  const { draft, edit, theirs, meetConflict } = useEdits(opened);
  const contested = useContested(draft, theirs, strategicGoals);
  const submission = useSubmission(onSaved, async () => {
    await onConflict();
    meetConflict();
  });
  const { id: objectiveId, keyResults } = objective;
  const { version, serves } = draft;
  const measures = keyResults.map(({ measure }) => measure);
  const isSame = JSON.stringify(serves) === JSON.stringify(opened.serves);
  const save = async (): Promise<void> => {
    const figures = new FigureReader(i18n.language);
    const words = wordsOf(draft, figures);
    figures.check();
    await call('editObjective', { objectiveId, version, ...words, ...(isSame ? {} : servedBy(serves)) });
  };
  const remove = async (): Promise<void> => {
    await call('removeObjective', { objectiveId, version });
    onRemoved();
  };
  return (
    <InLightOfStrategy
      chosenGoalId={serves.served === 'strategicGoal' ? serves.strategicGoalId : null}
      onChooseGoal={(strategicGoalId) => edit({ serves: { ...serves, served: 'strategicGoal', strategicGoalId } })}
    >
      <FormFrame
        title={t('goals.editObjective', { title: objective.title })}
        submission={submission}
        contested={contested}
        onCancel={onCancel}
        onSubmit={() => void submission.submit(save)}
        furtherAction={
          <Button appearance="subtle" isDisabled={submission.isSaving} onClick={() => void submission.submit(remove)}>
            {t('goals.removeObjective')}
          </Button>
        }
      >
        <ObjectiveFields
          draft={draft}
          strategicGoals={strategicGoals}
          objectiveId={objectiveId}
          hints={objectiveHints({ title: draft.title, measures, objectives: siblings })}
          submission={submission}
          onChange={edit}
        />
      </FormFrame>
    </InLightOfStrategy>
  );
}

/** Every field in words, theirs and mine; null while there is no conflict. */
function useContested(
  mine: ObjectiveDraft,
  theirs: ObjectiveDraft | null,
  strategicGoals: readonly StrategicGoalView[],
): ContestedField[] | null {
  const { t } = useTranslation();
  const nameOf = useNames([mine.ownerId, theirs?.ownerId ?? null]);
  if (theirs === null) return null;
  const served = ({ served: kind, strategicGoalId, parent, noGoalReason }: ServesDraft): string => {
    if (kind === 'objective') return parent?.title ?? '';
    if (kind === 'nothing') return noGoalReason;
    return strategicGoals.find(({ id }) => id === strategicGoalId)?.title ?? '';
  };
  const readersIn = (readers: ObjectiveDraft['readers']): string =>
    readers === null
      ? t('readers.everyone')
      : t('readers.countOf', { people: readers.people.length, groups: readers.groupIds.length });
  const field = contestedBy(theirs, mine);
  return [
    field(t('field.title'), ({ title }) => title),
    field(t('field.description'), ({ description }) => description),
    field(t('goals.serves.legend'), ({ serves }) => served(serves)),
    field(t('goals.owner'), ({ ownerId }) => nameOf(ownerId)),
    field(t('goals.weight'), ({ weight }) => weight),
    field(t('readers.label'), ({ readers }) => readersIn(readers)),
  ];
}
