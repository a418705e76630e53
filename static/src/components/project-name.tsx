import { useTranslation } from 'react-i18next';
import type { ProjectId } from '../../../src/domain/ids';
import { useProjects } from '../backend/projects';
import personStyles from './person.module.css';

/** A project by key and name, with the viewer's rights; one that Jira does not have any more says so. */
export function ProjectName({ projectId }: { readonly projectId: ProjectId }) {
  const { t } = useTranslation();
  const project = useProjects([projectId])(projectId);
  if (project === undefined) return <span>…</span>;
  if (project === 'hidden') {
    return <span className={personStyles.gone}>{t('teams.projectGone', { id: projectId })}</span>;
  }
  return (
    <span dir="auto">
      {project.key} · {project.name}
    </span>
  );
}
