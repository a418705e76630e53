import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FocusedObjectiveView, StrategicGoalView, TeamView } from '../../../src/contract/views';
import { objectiveHints, type Hint } from '../../../src/domain/hints';
import type { CycleId, TeamId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { usePlace } from '../place';
import { Choice } from './choice';
import { Field } from './field';
import { FigureReader } from './figure-reader';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { Hints } from './hints';
import { InLightOfStrategy } from './in-light-of-strategy';
import { type KeyResultDraft, keyResultOf } from './key-result-draft';
import { KeyResultRows } from './key-result-rows';
import { measureOf } from './measure-draft';
import { newObjectiveDraft, servedBy, wordsOf } from './objective-draft';
import { ObjectiveFields } from './objective-fields';
import { useSubmission } from './use-submission';

interface NewObjectiveFormProps extends FormProps {
  /** Teams whose goals the viewer may edit; at least one. */
  readonly teams: readonly TeamView[];
  readonly cycleId: CycleId;
  readonly strategicGoals: readonly StrategicGoalView[];
  /** Those that the cycle has already. */
  readonly objectives: readonly FocusedObjectiveView[];
}

/** Makes an objective in the light of the strategy, with its first key results. */
export function NewObjectiveForm(props: NewObjectiveFormProps) {
  const { teams, cycleId, strategicGoals, objectives, onSaved, onCancel } = props;
  const { t, i18n } = useTranslation();
  const { accountId } = usePlace();
  const submission = useSubmission(onSaved);
  const [teamId, setTeamId] = useState(teams[0]?.id);
  const onlyGoal = strategicGoals.length === 1 ? (strategicGoals[0]?.id ?? null) : null;
  const [draft, setDraft] = useState(() => newObjectiveDraft(accountId, onlyGoal));
  const [keyResults, setKeyResults] = useState<readonly KeyResultDraft[]>([]);
  const hints = objectiveHints({
    title: draft.title,
    measures: keyResults.map(({ measure }) => measureOf(measure, new FigureReader(i18n.language))),
    objectives: objectives.filter((objective) => objective.teamId === teamId).length + 1,
  });
  const save = async (): Promise<void> => {
    if (teamId === undefined) return;
    const figures = new FigureReader(i18n.language);
    const input = {
      ...{ teamId, cycleId, ...wordsOf(draft, figures), ...servedBy(draft.serves) },
      keyResults: keyResults.map((keyResult, place) => keyResultOf(keyResult, figures, `keyResults.${place}.`)),
    };
    figures.check();
    await call('createObjective', input);
  };
  return (
    <InLightOfStrategy
      chosenGoalId={draft.serves.served === 'strategicGoal' ? draft.serves.strategicGoalId : null}
      onChooseGoal={(strategicGoalId) =>
        setDraft({ ...draft, serves: { ...draft.serves, served: 'strategicGoal', strategicGoalId } })
      }
    >
      <FormFrame
        title={t('create.objective')}
        submission={submission}
        onCancel={onCancel}
        onSubmit={() => void submission.submit(save)}
      >
        <ObjectiveFields
          draft={draft}
          strategicGoals={strategicGoals}
          objectiveId={null}
          hints={hints}
          submission={submission}
          onChange={(fields) => setDraft((before) => ({ ...before, ...fields }))}
        />
        {teams.length > 1 && (
          <Field label={t('field.team')} path="teamId" submission={submission}>
            {(control) => (
              <Choice
                {...control}
                value={teamId ?? ''}
                options={teams.map(({ id, name }) => ({ value: id, label: name }))}
                onChoose={(value) => setTeamId(value as TeamId)}
              />
            )}
          </Field>
        )}
        <KeyResultRows drafts={keyResults} ownerId={accountId} submission={submission} onChange={setKeyResults} />
        <Hints of={hints.filter((hint) => ofKeyResults.includes(hint))} />
      </FormFrame>
    </InLightOfStrategy>
  );
}

const ofKeyResults: readonly Hint[] = ['nothingMeasured', 'manyKeyResults'];
