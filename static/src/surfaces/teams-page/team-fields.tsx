import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/text-field';
import { PeopleField } from '../../forms/people-field';
import { PersonField } from '../../forms/person-field';
import { ProjectsField } from '../../forms/projects-field';
import type { Submission } from '../../forms/use-submission';
import { WeightingField } from '../../forms/weighting-field';
import type { TeamDraft } from './team-draft';

interface TeamFieldsProps {
  readonly draft: TeamDraft;
  readonly submission: Submission;
  readonly onChange: (fields: Partial<TeamDraft>) => void;
}

/** Who a team is, who tends its goals, and where it works. */
export function TeamFields({ draft, submission, onChange }: TeamFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('field.name')}
        path="name"
        submission={submission}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <PersonField
        label={t('teams.lead')}
        path="leadId"
        submission={submission}
        value={draft.leadId}
        onChoose={(leadId) => onChange({ leadId })}
      />
      <PeopleField
        label={t('teams.editors')}
        path="editorIds"
        submission={submission}
        values={draft.editorIds}
        onChange={(editorIds) => onChange({ editorIds })}
      />
      <ProjectsField
        submission={submission}
        values={draft.projectIds}
        onChange={(projectIds) => onChange({ projectIds })}
      />
      <WeightingField
        submission={submission}
        value={draft.weighting}
        onChoose={(weighting) => onChange({ weighting })}
      />
    </>
  );
}
