import { route } from '@forge/api';
import { z } from 'zod';
import { addDays, dayOf } from '../../domain/day';
import type { IssueId, ProjectId } from '../../domain/ids';
import { isDropped, type Rules } from '../../domain/rules';
import type { Behalf, JiraWork, SiteSettings, WorkIssue, WorkPage, WorkSpan } from '../../use-cases/ports';
import { fieldsToRead, jiraInstant, jiraIssue, storyPointsIn } from './issue-fields';
import { type AskJira, bodyOf, whatIsWrong } from './request';
import type { FindStoryPointFields } from './story-point-field';

/** Issues a page, and ids a page: Jira gives more of those, but each costs a point, taken before it is asked. */
const issuesPerPage = 100;
const idsPerPage = 250;

const workIssue = jiraIssue.extend({
  fields: jiraIssue.shape.fields.extend({ statuscategorychangedate: jiraInstant.nullish() }),
});
type JiraWorkIssue = z.output<typeof workIssue>;

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ issues: z.array(item), nextPageToken: z.string().nullish() });
const issuePage = pageOf(workIssue);
const idPage = pageOf(z.object({ id: z.string() }));
const countAnswer = z.object({ count: z.number() });

/**
 * Counts would need a search for each class, week and weight, and no JQL says "below an initiative": so the issues
 * themselves are read, ten fields each. A team costs one search for what its JQL matches, one for each hundred issues
 * completed in its cycles or in progress, and where their parents are not in the mirror, one for each hundred of those:
 * about five for a team that completes three hundred issues a quarter, ten thousand a day for two thousand teams.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 */
export class JiraRestWork implements JiraWork {
  constructor(
    private readonly askJira: AskJira,
    private readonly findStoryPointFields: FindStoryPointFields,
    private readonly settings: Pick<SiteSettings, 'findRules'>,
  ) {}

  async readIssues(span: WorkSpan, nextPageToken: string | null): Promise<WorkPage<WorkIssue>> {
    const points = await this.findStoryPointFields();
    const rules = await this.settings.findRules();
    const fields = [...fieldsToRead(points), 'statuscategorychangedate'];
    const page = { fields, maxResults: issuesPerPage, nextPageToken };
    return search(this.askJira, issuePage, `${jqlOf(span)} ORDER BY created ASC`, page, (issue) =>
      toWork(issue, points, rules, span),
    );
  }

  readMatches(span: WorkSpan, jql: string, nextPageToken: string | null): Promise<WorkPage<IssueId>> {
    const page = { fields: ['id'], maxResults: idsPerPage, nextPageToken };
    return search(this.askJira, idPage, `${jqlOf(span)} AND (${jql})`, page, ({ id }) => [id as IssueId]);
  }

  async countMatches({ projectIds, since }: WorkSpan, jql: string, as: Behalf) {
    const matching = `${inProjects(projectIds)} AND (${jql})`;
    const [open, completed] = await Promise.all(
      ['statusCategory != Done', completedFrom(since)].map((state) =>
        this.askJira(as, route`/rest/api/3/search/approximate-count`, { jql: `${matching} AND ${state}` }),
      ),
    );
    if (open === undefined || completed === undefined) throw new Error('Two counts were asked for.');
    if (open.status === 400) return { error: whatIsWrong(open) };
    return { error: null, open: countIn(open), completed: countIn(completed) };
  }
}

const countIn = (answer: Parameters<typeof bodyOf>[1]): number =>
  bodyOf(countAnswer, answer, 'search/approximate-count').count;

const inProjects = (projectIds: ProjectId[]): string => `project in (${projectIds.join(', ')})`;

/** Jira takes a day for its beginning in the time zone of whoever asks: a day more is asked for, and sorted out here. */
const completedFrom = (since: WorkSpan['since']): string =>
  `statusCategory = Done AND statusCategoryChangedDate >= "${addDays(since, -1)}"`;

const jqlOf = ({ projectIds, since }: WorkSpan): string =>
  `${inProjects(projectIds)} AND (statusCategory = "In Progress" OR (${completedFrom(since)}))`;

interface Page {
  fields: string[];
  maxResults: number;
  nextPageToken: string | null;
}

/** One page, each of its issues as what it becomes: none, or one. */
async function search<Issue, Item>(
  askJira: AskJira,
  schema: z.ZodType<{ issues: Issue[]; nextPageToken?: string | null | undefined }>,
  jql: string,
  { nextPageToken, ...page }: Page,
  itemsOf: (issue: Issue) => Item[],
): Promise<WorkPage<Item>> {
  const paging = nextPageToken === null ? {} : { nextPageToken };
  const answer = await askJira('app', route`/rest/api/3/search/jql`, { jql, ...page, ...paging });
  if (answer.status === 400) return { error: whatIsWrong(answer), items: null };
  const body = bodyOf(schema, answer, 'search/jql');
  return { error: null, items: body.issues.flatMap(itemsOf), nextPageToken: body.nextPageToken ?? null };
}

/** An issue that left the span while Jira's index did not know of it yet is none of it. */
function toWork({ id, fields: f }: JiraWorkIssue, points: string[], rules: Rules, { since }: WorkSpan): WorkIssue[] {
  const stateSince = dayOf(f.statuscategorychangedate ?? f.updated);
  if (f.status === 'new' || (f.status === 'done' && stateSince < since)) return [];
  const work: WorkIssue = {
    id: id as IssueId,
    parentId: (f.parent?.id ?? null) as IssueId | null,
    projectId: f.project.id as ProjectId,
    isEpic: f.issuetype.isEpic,
    state: f.status === 'done' ? 'completed' : 'inProgress',
    dropped: isDropped(f.status, f.resolution?.name ?? null, rules),
    storyPoints: storyPointsIn(f, points),
    timeEstimateSeconds: f.timeoriginalestimate ?? null,
    stateSince,
    updatedAt: f.updated,
  };
  return [work];
}
