import type { Input } from '../../../../src/contract/operations';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { AccountId, ProjectId } from '../../../../src/domain/ids';
import type { Project } from '../../backend/projects';

/** A project of which a team may be made, and how. */
export interface ProjectChoice {
  readonly project: Project;
  /** The team that has the project already; null: it is free. */
  readonly teamName: string | null;
  readonly isChosen: boolean;
  readonly name: string;
  readonly leadId: AccountId | null;
}

/** What is written of a project instead of what Jira says. */
export type ChoiceEdits = Partial<Pick<ProjectChoice, 'isChosen' | 'name' | 'leadId'>>;

/** Every project, named and led as in Jira, and chosen while no team has it, unless it was written otherwise. */
export function choicesOf(
  projects: readonly Project[],
  teams: readonly TeamSetUpView[],
  edits: ReadonlyMap<ProjectId, ChoiceEdits>,
): ProjectChoice[] {
  const takenBy = new Map(teams.flatMap(({ name, projectIds }) => projectIds.map((id) => [id, name] as const)));
  return projects.map((project) => {
    const teamName = takenBy.get(project.id) ?? null;
    const asInJira = { isChosen: true, name: project.name, leadId: project.leadId };
    const choice = { project, teamName, ...asInJira, ...edits.get(project.id) };
    return teamName === null ? choice : { ...choice, isChosen: false };
  });
}

/** The teams that are to be made; with departments, each below its project's category in Jira. */
export const draftsOf = (choices: readonly ProjectChoice[], hasDepartments: boolean): Input<'buildTeams'>['teams'] =>
  choices
    .filter(({ isChosen }) => isChosen)
    .map(({ project, name, leadId }) => ({
      ...{ name, leadId, projectIds: [project.id] },
      department: hasDepartments ? project.category : null,
    }));

interface PlannedDepartment {
  /** null: at the top. */
  readonly name: string | null;
  /** There is no such team yet. */
  readonly isNew: boolean;
  readonly teamNames: readonly string[];
}

/** What will be made, by department, those without one last. */
export function planOf(drafts: Input<'buildTeams'>['teams'], teams: readonly TeamSetUpView[]): PlannedDepartment[] {
  const names = [...new Set(drafts.map(({ department }) => department))];
  const atTop = new Set(teams.filter(({ parentId }) => parentId === null).map(({ name }) => name));
  return names
    .sort((one, other) => Number(one === null) - Number(other === null))
    .map((name) => ({
      name,
      isNew: name !== null && !atTop.has(name),
      teamNames: drafts.filter(({ department }) => department === name).map((draft) => draft.name),
    }));
}
