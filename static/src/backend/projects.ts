import type { AccountId, ProjectId } from '../../../src/domain/ids';
import { Directory, useDirectory, type Known } from './directory';
import { askJira } from './jira';

/** What Jira tells the viewer of a project. */
export interface Project {
  id: ProjectId;
  key: string;
  name: string;
  /** null where Jira was not asked for it, or there is none. */
  leadId: AccountId | null;
  category: string | null;
}

interface JiraProject {
  id: string;
  key: string;
  name: string;
  lead?: { accountId: string };
  projectCategory?: { name: string };
}

interface Page {
  values: JiraProject[];
  isLast?: boolean;
}

const perPage = 100;

const searchProjects = (query: string): Promise<Page> => askJira<Page>(`/rest/api/3/project/search?${query}`);

const projects = new Directory<ProjectId, Project>(async (ids) => {
  const { values } = await searchProjects(`maxResults=50&${ids.map((id) => `id=${id}`).join('&')}`);
  return new Map(values.map((project) => [project.id as ProjectId, projectOf(project)]));
}, 50);

/** Projects, as far as the viewer may see them; one that Jira no longer has is 'hidden'. */
export const useProjects = (ids: readonly ProjectId[]): ((id: ProjectId) => Known<Project>) =>
  useDirectory(projects, ids);

/** Their keys alone. */
export function useProjectKeys(ids: readonly ProjectId[]): (id: ProjectId) => Known<string> {
  const projectOf = useProjects(ids);
  return (id) => {
    const project = projectOf(id);
    return typeof project === 'object' ? project.key : project;
  };
}

/** Projects with these words in key or name, at most 10. */
export async function findProjects(words: string): Promise<Project[]> {
  const { values } = await searchProjects(`maxResults=10&query=${encodeURIComponent(words)}`);
  return values.map(projectOf);
}

/** All projects that the viewer may see, by name, with their leads. */
export async function listProjects(): Promise<Project[]> {
  const found: Project[] = [];
  for (;;) {
    const page = await searchProjects(`expand=lead&orderBy=name&maxResults=${perPage}&startAt=${found.length}`);
    found.push(...page.values.map(projectOf));
    if (page.isLast !== false || page.values.length === 0) return found;
  }
}

const projectOf = ({ id, key, name, lead, projectCategory }: JiraProject): Project => ({
  ...{ id: id as ProjectId, key, name },
  leadId: (lead?.accountId ?? null) as AccountId | null,
  category: projectCategory?.name ?? null,
});
