import type { Jira } from '../site/jira/jira';
import { demoUsers } from '../site/jira/demo-company';
import { pointsOf } from './company/jira-of-all-parts';

/**
 * The same numbers without this app: how far epics have come by what is below them, read from Jira each time that
 * somebody looks. What it costs is what a mirror saves.
 */
export interface LiveReading {
  requests: number;
  points: number;
  /** Done and all, of each epic. */
  progress: Map<string, { done: number; total: number }>;
}

const issuesPerPage = 100;

/** A search for each epic. */
export const readEachEpic = (jira: Jira, epics: string[]) => readChildren(jira, epics, 1);

/** A search for each hundred epics. */
export const readInBatches = (jira: Jira, epics: string[]) => readChildren(jira, epics, 100);

interface Page {
  issues: { fields: { parent: { id: string }; status: { statusCategory: { key: string } } } }[];
  nextPageToken?: string | null;
}

async function readChildren(jira: Jira, epics: string[], atOnce: number): Promise<LiveReading> {
  const reading: LiveReading = { requests: 0, points: 0, progress: new Map() };
  for (let from = 0; from < epics.length; from += atOnce) {
    const jql = `parent in (${epics.slice(from, from + atOnce).join(', ')})`;
    let nextPageToken: string | null = null;
    do {
      const page: Page = await search(jira, jql, nextPageToken, reading);
      for (const issue of page.issues) count(reading, issue);
      nextPageToken = page.nextPageToken ?? null;
    } while (nextPageToken !== null);
  }
  return reading;
}

async function search(jira: Jira, jql: string, nextPageToken: string | null, reading: LiveReading): Promise<Page> {
  const asked = { jql, fields: ['parent', 'status'], maxResults: issuesPerPage };
  const body = JSON.stringify(nextPageToken === null ? asked : { ...asked, nextPageToken });
  const identity = { kind: 'user', accountId: demoUsers.admin.accountId } as const;
  const answer = await jira.handle({ method: 'POST', path: '/rest/api/3/search/jql', body }, identity);
  if (answer.status !== 200) throw new Error(`Jira refused the search: ${answer.body}`);
  reading.requests += 1;
  reading.points += pointsOf(answer.body);
  return JSON.parse(answer.body) as Page;
}

function count({ progress }: LiveReading, { fields }: Page['issues'][number]): void {
  const { done, total } = progress.get(fields.parent.id) ?? { done: 0, total: 0 };
  const isDone = fields.status.statusCategory.key === 'done';
  progress.set(fields.parent.id, { done: done + (isDone ? 1 : 0), total: total + 1 });
}
