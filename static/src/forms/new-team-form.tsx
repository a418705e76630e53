import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectId } from '../../../src/domain/ids';
import type { Weighting } from '../../../src/domain/weighting';
import { call } from '../backend/call';
import { TextField } from './text-field';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useSubmission } from './use-submission';
import { WeightingField } from './weighting-field';

/** Makes a team that works in the project. */
export function NewTeamForm({ projectId, onSaved, onCancel }: FormProps & { readonly projectId: ProjectId }) {
  const { t } = useTranslation();
  const submission = useSubmission(onSaved);
  const [name, setName] = useState('');
  const [weighting, setWeighting] = useState<Weighting>('count');
  return (
    <FormFrame
      title={t('create.team')}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(() => call('createTeam', { name, weighting, projectIds: [projectId] }))}
    >
      <TextField label={t('field.name')} path="name" submission={submission} value={name} onChange={setName} />
      <WeightingField submission={submission} value={weighting} onChoose={setWeighting} />
    </FormFrame>
  );
}
