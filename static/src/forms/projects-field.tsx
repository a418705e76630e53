import { useTranslation } from 'react-i18next';
import type { ProjectId } from '../../../src/domain/ids';
import { findProjects, useProjectKeys } from '../backend/projects';
import { ProjectName } from '../components/project-name';
import { Finder } from './finder';
import { ListField, type ListFieldProps } from './list-field';

/** The Jira projects that a team works in, each found by key or name. */
export function ProjectsField(field: Omit<ListFieldProps<ProjectId>, 'label' | 'path'>) {
  const { t } = useTranslation();
  const keyOf = useProjectKeys(field.values);
  const nameOf = (id: ProjectId): string => {
    const key = keyOf(id);
    return key === undefined || key === 'hidden' ? t('teams.projectGone', { id }) : key;
  };
  return (
    <ListField
      {...field}
      label={t('teams.projects')}
      path="projectIds"
      nameOf={nameOf}
      show={(id) => <ProjectName projectId={id} />}
    >
      {(control, add) => (
        <Finder
          control={control}
          text=""
          placeholder={t('teams.findProject')}
          listLabel={t('teams.projects')}
          nothingFound={t('teams.noProject')}
          find={findProjects}
          textOf={({ name }) => name}
          keyOf={({ id }) => id}
          show={({ key, name }) => `${key} · ${name}`}
          onChoose={(project) => project !== null && add(project.id)}
        />
      )}
    </ListField>
  );
}
