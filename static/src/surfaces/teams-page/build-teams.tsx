import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuiltTeamsView, TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { ProjectId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { listProjects } from '../../backend/projects';
import { useReading } from '../../backend/use-reading';
import { ErrorMessage } from '../../components/error-message';
import { SkeletonLines } from '../../components/skeleton';
import { FilterBox } from '../../forms/filter-box';
import fieldStyles from '../../forms/field.module.css';
import { FormFrame } from '../../forms/form-frame';
import { useSubmission } from '../../forms/use-submission';
import { choicesOf, draftsOf, type ChoiceEdits } from './build-plan';
import styles from './build-teams.module.css';
import { PlannedTeams } from './planned-teams';
import { ProjectChoiceRow } from './project-choice-row';

/** Projects for which a box to find them is worth its place. */
const worthFinding = 10;

interface BuildTeamsProps {
  readonly teams: readonly TeamSetUpView[];
  readonly onBuilt: (built: BuiltTeamsView) => Promise<void>;
  readonly onCancel: () => void;
}

/** Makes teams of the site's projects in one go, and shows before what will be made. */
export function BuildTeams({ teams, onBuilt, onCancel }: BuildTeamsProps) {
  const { t, i18n } = useTranslation();
  const { view: projects, error, read } = useReading(listProjects);
  const submission = useSubmission(() => undefined);
  const [edits, setEdits] = useState<ReadonlyMap<ProjectId, ChoiceEdits>>(new Map());
  const [words, setWords] = useState('');
  const [wantsDepartments, setWantsDepartments] = useState(true);

  if (error !== null) {
    return <ErrorMessage title={t('teams.build.failed')} error={error} onRetry={() => void read(listProjects)} />;
  }
  if (projects === null) return <SkeletonLines count={8} />;
  const choices = choicesOf(projects, teams, edits);
  const free = choices.filter(({ teamName }) => teamName === null);
  const hasCategories = free.some(({ project }) => project.category !== null);
  const drafts = draftsOf(choices, wantsDepartments);
  const wanted = words.trim().toLocaleLowerCase(i18n.language);
  const shown = choices.filter(({ project, name }) =>
    [project.key, project.name, name].some((text) => text.toLocaleLowerCase(i18n.language).includes(wanted)),
  );
  const editAll = (ids: readonly ProjectId[], fields: ChoiceEdits): void => {
    setEdits((before) => new Map([...before, ...ids.map((id) => [id, { ...before.get(id), ...fields }] as const)]));
  };
  const isAll = free.length > 0 && drafts.length === free.length;
  const save = async () => onBuilt(await call('buildTeams', { teams: drafts }));
  return (
    <FormFrame
      title={t('teams.build.title')}
      saveLabel={t('teams.build.make', { count: drafts.length })}
      submission={submission}
      onCancel={onCancel}
      onSubmit={() => void submission.submit(save)}
    >
      {projects.length > worthFinding && <FilterBox label={t('teams.build.find')} value={words} onChange={setWords} />}
      {free.length > 0 && (
        <label className={fieldStyles.checkbox}>
          <input
            type="checkbox"
            checked={isAll}
            onChange={() =>
              editAll(
                free.map(({ project }) => project.id),
                { isChosen: !isAll },
              )
            }
          />
          {t('teams.build.all', { count: free.length })}
        </label>
      )}
      <ul className={styles.projects} aria-label={t('teams.projects')}>
        {shown.map((choice) => (
          <li key={choice.project.id}>
            <ProjectChoiceRow
              choice={choice}
              submission={submission}
              onChange={(fields) => editAll([choice.project.id], fields)}
            />
          </li>
        ))}
      </ul>
      {hasCategories && (
        <label className={fieldStyles.checkbox}>
          <input
            type="checkbox"
            checked={wantsDepartments}
            onChange={(event) => setWantsDepartments(event.currentTarget.checked)}
          />
          {t('teams.build.departments')}
        </label>
      )}
      <PlannedTeams drafts={drafts} teams={teams} />
    </FormFrame>
  );
}
