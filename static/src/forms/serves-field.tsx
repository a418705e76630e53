import Textarea from '@atlaskit/textarea';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategicGoalView } from '../../../src/contract/views';
import type { ObjectiveId } from '../../../src/domain/ids';
import { Choice } from './choice';
import { Field } from './field';
import type { Served, ServesDraft } from './objective-draft';
import { ObjectiveSearch } from './objective-search';
import styles from './serves-field.module.css';
import type { Submission } from './use-submission';

const kinds: readonly Served[] = ['strategicGoal', 'objective', 'nothing'];

interface ServesFieldProps {
  readonly draft: ServesDraft;
  readonly strategicGoals: readonly StrategicGoalView[];
  /** The objective that is being edited; null for a new one. */
  readonly objectiveId: ObjectiveId | null;
  readonly submission: Submission;
  readonly onChange: (draft: ServesDraft) => void;
}

/** What an objective serves: a strategic goal, another objective, or nothing, and why. */
export function ServesField({ draft, strategicGoals, objectiveId, submission, onChange }: ServesFieldProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <>
      <fieldset className={styles.kinds}>
        <legend>{t('goals.serves.legend')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name={name}
              checked={draft.served === kind}
              onChange={() => onChange({ ...draft, served: kind })}
            />
            {t(`goals.serves.${kind}`)}
          </label>
        ))}
      </fieldset>
      {draft.served === 'strategicGoal' && (
        <Field label={t('field.strategicGoal')} path="strategicGoalId" submission={submission}>
          {(control) => (
            <Choice
              {...control}
              value={draft.strategicGoalId ?? ''}
              options={[
                ...(draft.strategicGoalId === null ? [{ value: '', label: t('goals.serves.choose') }] : []),
                ...strategicGoals.map((goal) => ({ value: goal.id, label: goal.title })),
              ]}
              onChoose={(value) =>
                onChange({ ...draft, strategicGoalId: strategicGoals.find(({ id }) => id === value)?.id ?? null })
              }
            />
          )}
        </Field>
      )}
      {draft.served === 'objective' && (
        <Field label={t('goals.serves.parent')} path="parentObjectiveId" submission={submission}>
          {(control) => (
            <ObjectiveSearch
              control={control}
              value={draft.parent}
              exceptId={objectiveId}
              onChoose={(parent) => onChange({ ...draft, parent })}
            />
          )}
        </Field>
      )}
      {draft.served === 'objective' && <p className={styles.quiet}>{t('goals.serves.parentMeaning')}</p>}
      {draft.served === 'nothing' && (
        <Field label={t('field.noGoalReason')} path="noGoalReason" submission={submission} isOptional>
          {(control) => (
            <Textarea
              {...control}
              minimumRows={2}
              value={draft.noGoalReason}
              onChange={(event) => onChange({ ...draft, noGoalReason: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
