import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import { call } from '../../backend/call';
import { useProjectKeys } from '../../backend/projects';
import { contestedBy } from '../../forms/conflict';
import { FormFrame } from '../../forms/form-frame';
import { useEdits } from '../../forms/use-edits';
import { useNames } from '../../forms/use-names';
import { useSubmission } from '../../forms/use-submission';
import { areSame, teamDraftOf, type TeamDraft } from './team-draft';
import { TeamFields } from './team-fields';

interface EditTeamFormProps {
  readonly team: TeamSetUpView;
  /** Reads the teams again. */
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Edits a team. When somebody else saved it first, both texts are shown. */
export function EditTeamForm({ team, onChanged, onClose }: EditTeamFormProps) {
  const { t } = useTranslation();
  const [opened] = useState(team);
  const { draft, edit, theirs, meetConflict } = useEdits(team);
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
  const contested = useContested(draft, theirs);
  // A team that was only moved meanwhile is no other team.
  const { version } = areSame(opened, team) ? team : draft;
  const save = () => call('editTeam', { teamId: draft.id, version, ...teamDraftOf(draft) });
  return (
    <FormFrame
      title={t('teams.edit', { name: team.name })}
      submission={submission}
      contested={contested}
      onCancel={onClose}
      onSubmit={() => void submission.submit(save)}
    >
      <TeamFields draft={draft} submission={submission} onChange={edit} />
    </FormFrame>
  );
}

/** The fields of a team in words, theirs and mine; null while nobody else saved. */
function useContested(mine: TeamDraft, theirs: TeamDraft | null) {
  const { t } = useTranslation();
  const both = theirs === null ? [mine] : [mine, theirs];
  const nameOf = useNames(both.flatMap(({ leadId, editorIds }) => [leadId, ...editorIds]));
  const keyOf = useProjectKeys(both.flatMap(({ projectIds }) => projectIds));
  if (theirs === null) return null;
  const field = contestedBy(theirs, mine);
  return [
    field(t('field.name'), ({ name }) => name),
    field(t('teams.lead'), ({ leadId }) => nameOf(leadId)),
    field(t('teams.editors'), ({ editorIds }) => editorIds.map(nameOf).join(', ')),
    field(t('teams.projects'), ({ projectIds }) => projectIds.map((id) => keyOf(id) ?? id).join(', ')),
    field(t('field.weighting'), ({ weighting }) => t(`field.weightings.${weighting}`)),
  ];
}
