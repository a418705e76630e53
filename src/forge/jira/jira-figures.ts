import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraReading } from '../../domain/measure';
import type { Behalf, JiraFigure, JiraFigures } from '../../use-cases/ports';
import { type AskJira, bodyOf, whatIsWrong } from './request';

const countAnswer = z.object({ count: z.number() });
const pageAnswer = z.object({
  issues: z.array(z.object({ fields: z.record(z.string(), z.unknown()).optional() })),
  nextPageToken: z.string().nullish(),
});

/** A sum reads the issues themselves, a page at a time, and no more than this. */
const issuesPerPage = 100;
const pagesPerSum = 20;

/**
 * Counts come from Jira's own count, which follows its search index.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-approximate-count-post
 */
export class JiraRestFigures implements JiraFigures {
  constructor(private readonly askJira: AskJira) {}

  async read(reading: JiraReading, as: Behalf): Promise<JiraFigure> {
    switch (reading.kind) {
      case 'count':
        return count(this.askJira, reading.jql, as);
      case 'sum':
        return sum(this.askJira, reading.jql, reading.fieldId, as);
      case 'share': {
        const [part, whole] = await Promise.all([
          count(this.askJira, reading.jql, as),
          count(this.askJira, reading.ofJql, as),
        ]);
        if (part.error !== null) return part;
        if (whole.error !== null) return whole;
        return whole.value === 0
          ? wrong('Nothing matches the second JQL: there is nothing to take a share of.')
          : percentOf(part, whole);
      }
    }
  }

  /** Minutes back from now: a day or an hour would be taken in the time zone of whoever asks. */
  async countChanged(jql: string, minutes: number): ReturnType<JiraFigures['countChanged']> {
    const [all, recent] = await Promise.all([
      count(this.askJira, jql, 'app'),
      count(this.askJira, `(${jql}) AND updated >= -${minutes}m`, 'app'),
    ]);
    return all.error !== null || recent.error !== null ? null : { matched: all.value, changed: recent.value };
  }
}

type Figure = JiraFigure & { error: null };

const right = (value: number): Figure => ({ value, error: null });
const wrong = (error: string): JiraFigure => ({ value: null, error });
const percentOf = (part: Figure, whole: Figure): Figure => right((100 * part.value) / whole.value);

async function count(askJira: AskJira, jql: string, as: Behalf): Promise<JiraFigure> {
  const answer = await askJira(as, route`/rest/api/3/search/approximate-count`, { jql });
  return answer.status === 400
    ? wrong(whatIsWrong(answer))
    : right(bodyOf(countAnswer, answer, 'approximate-count').count);
}

async function sum(askJira: AskJira, jql: string, fieldId: string, as: Behalf): Promise<JiraFigure> {
  let total = 0;
  let nextPageToken: string | null = null;
  for (let page = 0; page < pagesPerSum; page += 1) {
    const paging: object = nextPageToken === null ? {} : { nextPageToken };
    const asked = { jql, fields: [fieldId], maxResults: issuesPerPage, ...paging };
    const answer = await askJira(as, route`/rest/api/3/search/jql`, asked);
    if (answer.status === 400) return wrong(whatIsWrong(answer));
    const body = bodyOf(pageAnswer, answer, 'search/jql');
    for (const { fields } of body.issues) total += numberIn(fields?.[fieldId]);
    nextPageToken = body.nextPageToken ?? null;
    if (nextPageToken === null) return right(total);
  }
  return wrong(`It matches more than ${pagesPerSum * issuesPerPage} issues: narrow it, or count them instead.`);
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0);
