import { useTranslation } from 'react-i18next';
import { PersonName } from '../../components/person';
import { TextButton } from '../../components/text-button';
import { useDisclosure } from '../../components/use-disclosure';
import { TextField } from '../../forms/text-field';
import fieldStyles from '../../forms/field.module.css';
import { PersonField } from '../../forms/person-field';
import type { Submission } from '../../forms/use-submission';
import type { ChoiceEdits, ProjectChoice } from './build-plan';
import styles from './build-teams.module.css';

interface ProjectChoiceRowProps {
  readonly choice: ProjectChoice;
  readonly submission: Submission;
  readonly onChange: (fields: ChoiceEdits) => void;
}

/** One project, and the team that would be made of it. */
export function ProjectChoiceRow({ choice, submission, onChange }: ProjectChoiceRowProps) {
  const { t } = useTranslation();
  const fields = useDisclosure();
  const { project, teamName, isChosen, name, leadId } = choice;
  return (
    <div className={styles.project}>
      <div className={styles.head}>
        <label className={fieldStyles.checkbox}>
          <input
            type="checkbox"
            disabled={teamName !== null}
            checked={isChosen}
            onChange={() => onChange({ isChosen: !isChosen })}
          />
          <span dir="auto">
            {name} <span className={styles.quiet}>{project.key}</span>
          </span>
        </label>
        {teamName === null ? (
          <span className={styles.what}>
            {leadId === null ? (
              <span className={styles.quiet}>{t('teams.noLead')}</span>
            ) : (
              <PersonName accountId={leadId} />
            )}
            {isChosen && (
              <TextButton label={t('teams.build.change', { name })} onClick={fields.toggle}>
                {t(fields.isOpen ? 'action.close' : 'cycles.action.edit')}
              </TextButton>
            )}
          </span>
        ) : (
          <span className={styles.quiet} dir="auto">
            {t('teams.build.taken', { name: teamName })}
          </span>
        )}
      </div>
      {isChosen && fields.isOpen && (
        <div className={styles.fields}>
          <TextField
            label={t('field.name')}
            path={`name.${project.id}`}
            submission={submission}
            value={name}
            onChange={(text) => onChange({ name: text })}
          />
          <PersonField
            label={t('teams.lead')}
            path={`leadId.${project.id}`}
            submission={submission}
            value={leadId}
            onChoose={(chosen) => onChange({ leadId: chosen })}
          />
        </div>
      )}
    </div>
  );
}
