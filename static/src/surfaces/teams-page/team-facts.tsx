import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import { PersonName } from '../../components/person';
import { ProjectName } from '../../components/project-name';
import styles from './team-panel.module.css';

interface TeamFactsProps {
  readonly team: TeamSetUpView;
  readonly onClose: () => void;
}

/** A team, to be read. */
export function TeamFacts({ team, onClose }: TeamFactsProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.facts} aria-label={team.name}>
      <h2 dir="auto">{team.name}</h2>
      <dl>
        <div>
          <dt>{t('teams.lead')}</dt>
          <dd>{team.leadId === null ? t('teams.noLead') : <PersonName accountId={team.leadId} />}</dd>
        </div>
        {team.editorIds.length > 0 && (
          <div>
            <dt>{t('teams.editors')}</dt>
            {team.editorIds.map((id) => (
              <dd key={id}>
                <PersonName accountId={id} />
              </dd>
            ))}
          </div>
        )}
        {team.projectIds.length > 0 && (
          <div>
            <dt>{t('teams.projects')}</dt>
            {team.projectIds.map((id) => (
              <dd key={id}>
                <ProjectName projectId={id} />
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t('field.weighting')}</dt>
          <dd>{t(`field.weightings.${team.weighting}`)}</dd>
        </div>
      </dl>
      <div>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}
