import Textarea from '@atlaskit/textarea';
import { useTranslation } from 'react-i18next';
import type { Hint } from '../../../src/domain/hints';
import type { StrategicGoalView } from '../../../src/contract/views';
import type { ObjectiveId } from '../../../src/domain/ids';
import { Field } from './field';
import { TextField } from './text-field';
import { Hints } from './hints';
import { MoreFields } from './more-fields';
import type { ObjectiveDraft } from './objective-draft';
import { PersonField } from './person-field';
import { ReadersField } from './readers-field';
import { ServesField } from './serves-field';
import type { Submission } from './use-submission';

interface ObjectiveFieldsProps {
  readonly draft: ObjectiveDraft;
  readonly strategicGoals: readonly StrategicGoalView[];
  /** null for a new one. */
  readonly objectiveId: ObjectiveId | null;
  readonly hints: readonly Hint[];
  readonly submission: Submission;
  readonly onChange: (fields: Partial<ObjectiveDraft>) => void;
}

/** The fields of an objective itself. */
export function ObjectiveFields(props: ObjectiveFieldsProps) {
  const { draft, strategicGoals, objectiveId, hints, submission, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      <div>
        <TextField
          label={t('field.title')}
          path="title"
          submission={submission}
          value={draft.title}
          onChange={(title) => onChange({ title })}
        />
        <Hints of={hints.filter((hint) => ofTitle.includes(hint))} />
      </div>
      <Field label={t('field.description')} path="description" submission={submission} isOptional>
        {(control) => (
          <Textarea
            {...control}
            minimumRows={2}
            value={draft.description}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
        )}
      </Field>
      <ServesField
        draft={draft.serves}
        strategicGoals={strategicGoals}
        objectiveId={objectiveId}
        submission={submission}
        onChange={(serves) => onChange({ serves })}
      />
      <PersonField
        label={t('goals.owner')}
        path="ownerId"
        submission={submission}
        value={draft.ownerId}
        onChoose={(ownerId) => onChange({ ownerId })}
      />
      <MoreFields summary={t('goals.weightAndReaders')}>
        <TextField
          label={t('goals.weight')}
          path="weight"
          submission={submission}
          width="xsmall"
          inputMode="decimal"
          value={draft.weight}
          onChange={(weight) => onChange({ weight })}
        />
        <ReadersField value={draft.readers} submission={submission} onChange={(readers) => onChange({ readers })} />
      </MoreFields>
    </>
  );
}

const ofTitle: readonly Hint[] = ['longTitle', 'numberInObjective', 'manyObjectives'];
