import { useTranslation } from 'react-i18next';
import type { ProjectId } from '../../../src/domain/ids';
import { findProjects, useProjectKeys } from '../backend/projects';
import { ProjectName } from '../components/project-name';
import { ChosenList } from './chosen-list';
import { Field } from './field';
import { Finder } from './finder';
import type { Submission } from './use-submission';

interface ProjectsFieldProps {
  readonly submission: Submission;
  readonly values: readonly ProjectId[];
  readonly onChange: (values: ProjectId[]) => void;
}

/** The Jira projects that a team works in, each found by key or name. */
export function ProjectsField({ submission, values, onChange }: ProjectsFieldProps) {
  const { t } = useTranslation();
  const keyOf = useProjectKeys(values);
  const nameOf = (id: ProjectId): string => {
    const key = keyOf(id);
    return key === undefined || key === 'hidden' ? t('teams.projectGone', { id }) : key;
  };
  return (
    <Field label={t('teams.projects')} path="projectIds" submission={submission} isOptional>
      {(control) => (
        <>
          <ChosenList
            label={t('teams.projects')}
            values={values}
            show={(id) => <ProjectName projectId={id} />}
            removalLabel={(id) => t('field.takeOut', { name: nameOf(id) })}
            onRemove={(id) => onChange(values.filter((value) => value !== id))}
          />
          <Finder
            key={values.join()}
            control={control}
            text=""
            placeholder={t('teams.findProject')}
            listLabel={t('teams.projects')}
            nothingFound={t('teams.noProject')}
            find={findProjects}
            textOf={({ name }) => name}
            keyOf={({ id }) => id}
            show={({ key, name }) => `${key} · ${name}`}
            onChoose={(project) => project !== null && onChange([...new Set([...values, project.id])])}
          />
        </>
      )}
    </Field>
  );
}
