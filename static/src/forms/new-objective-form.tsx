import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalView, TeamView } from '../../../src/contract/views';
import type { CycleId, StrategicGoalId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { usePlace } from '../place';
import { Choice } from './choice';
import { Field } from './field';
import styles from './field.module.css';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';

interface NewObjectiveFormProps extends FormProps {
  /** Teams whose goals the viewer may edit; at least one. */
  readonly teams: readonly TeamView[];
  readonly cycleId: CycleId;
  readonly strategicGoals: readonly StrategicGoalView[];
}

/** Makes an objective, which says what strategic goal it serves, or why none. */
export function NewObjectiveForm({ teams, cycleId, strategicGoals, onSaved, onCancel }: NewObjectiveFormProps) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const submission = useSubmission(onSaved);
  const [teamId, setTeamId] = useState(teams[0]?.id);
  const [title, setTitle] = useState('');
  const [strategicGoalId, setStrategicGoalId] = useState<StrategicGoalId | null>(strategicGoals[0]?.id ?? null);
  const [noGoalReason, setNoGoalReason] = useState('');
  const [isOwner, setOwner] = useState(true);
  const save = async (): Promise<void> => {
    if (teamId === undefined) return;
    const ownerId = isOwner ? accountId : null;
    const reason = strategicGoalId === null ? noGoalReason : '';
    await call('createObjective', { teamId, cycleId, title, strategicGoalId, noGoalReason: reason, ownerId });
  };
  return (
    <FormFrame
      title={t('create.objective')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(save)}
    >
      <Field label={t('field.title')} path="title" submission={submission}>
        {(control) => (
          <Textfield {...control} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        )}
      </Field>
      {teams.length > 1 && (
        <Field label={t('field.team')} path="teamId" submission={submission}>
          {(control) => (
            <Choice
              {...control}
              value={teamId ?? ''}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(value) => setTeamId(teams.find(({ id }) => id === value)?.id)}
            />
          )}
        </Field>
      )}
      <Field label={t('field.strategicGoal')} path="strategicGoalId" submission={submission}>
        {(control) => (
          <Choice
            {...control}
            value={strategicGoalId ?? ''}
            options={[
              ...strategicGoals.map((goal) => ({ value: goal.id, label: goal.title })),
              { value: '', label: t('field.noStrategicGoal') },
            ]}
            onChoose={(value) => setStrategicGoalId(strategicGoals.find(({ id }) => id === value)?.id ?? null)}
          />
        )}
      </Field>
      {strategicGoalId === null && (
        <Field label={t('field.noGoalReason')} path="noGoalReason" submission={submission} isOptional>
          {(control) => (
            <Textarea
              {...control}
              minimumRows={2}
              value={noGoalReason}
              onChange={(event) => setNoGoalReason(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <label className={styles.checkbox}>
        <input type="checkbox" checked={isOwner} onChange={(event) => setOwner(event.currentTarget.checked)} />
        {t('field.owner')}
      </label>
    </FormFrame>
  );
}
