import Textarea from '@atlaskit/textarea';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../backend/call';
import { Field } from './field';
import { TextField } from './text-field';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';

export function NewStrategicGoalForm({ onSaved, onCancel }: FormProps) {
  const { t } = useTranslation();
  const submission = useSubmission(onSaved);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  return (
    <FormFrame
      title={t('create.strategicGoal')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(() => call('createStrategicGoal', { title, description }))}
    >
      <TextField label={t('field.title')} path="title" submission={submission} value={title} onChange={setTitle} />
      <Field label={t('field.description')} path="description" submission={submission} isOptional>
        {(control) => (
          <Textarea
            {...control}
            minimumRows={2}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}
