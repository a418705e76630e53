import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import { call } from '../../backend/call';
import { FormFrame } from '../../forms/form-frame';
import type { FormProps } from '../../forms/form-props';
import { useSubmission } from '../../forms/use-submission';
import { emptyTeam } from './team-draft';
import { TeamFields } from './team-fields';

interface NewTeamBelowFormProps extends FormProps {
  /** null: at the top. */
  readonly parent: TeamSetUpView | null;
}

/** Makes a team in its place in the tree. */
export function NewTeamBelowForm({ parent, onSaved, onCancel }: NewTeamBelowFormProps) {
  const { t } = useTranslation();
  const submission = useSubmission(onSaved);
  const [draft, setDraft] = useState(emptyTeam);
  return (
    <FormFrame
      title={parent === null ? t('create.team') : t('teams.newBelow', { name: parent.name })}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(() => call('createTeam', { ...draft, parentId: parent?.id ?? null }))}
    >
      <TeamFields draft={draft} submission={submission} onChange={(fields) => setDraft({ ...draft, ...fields })} />
    </FormFrame>
  );
}
