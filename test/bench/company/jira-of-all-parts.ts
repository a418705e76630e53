import { createJira } from '../../site/jira/jira';
import type { Identity, Jira } from '../../site/jira/jira';
import type { SiteJira } from '../../site/site';
import { firstMark } from './names';
import { jiraOfFirstPart } from './work';

const anyMark = /94\d{3}149/g;

const hour = 3_600_000;

export interface JiraOfAllParts {
  whole: SiteJira;
  first: Jira;
  /** What was spent of the points that Jira gives an app, hour by hour. */
  spent: Map<number, number>;
}

/** A Jira that holds the issues of every part, of which only the first are kept: what is asked of another is answered by it. */
export function jiraOfAllParts(clock: () => number): JiraOfAllParts {
  const spent: JiraOfAllParts['spent'] = new Map();
  const first = createJira({ data: jiraOfFirstPart(), clock, siteUrl: 'http://127.0.0.1:3000' });
  const whole: SiteJira = {
    get users() {
      return first.users;
    },
    onEvent: (listener) => first.onEvent(listener),
    defineJqlFunction: (name, run) => first.defineJqlFunction(name, run),
    async handle(request, identity) {
      const marks = new Set(`${request.path} ${request.body ?? ''}`.match(anyMark));
      const [mark = firstMark, ...others] = marks;
      if (others.length > 0) throw new Error(`${request.path} asks for several parts at once.`);
      const asked = { ...request, path: asFirst(request.path) };
      if (request.body !== undefined) asked.body = asFirst(request.body);
      const answer = await first.handle(asked, identityInFirst(identity));
      const at = Math.floor(clock() / hour);
      spent.set(at, (spent.get(at) ?? 0) + pointsOf(answer.body));
      return mark === firstMark ? answer : { ...answer, body: answer.body.replaceAll(firstMark, mark) };
    },
  };
  return { whole, first, spent };
}

/**
 * One for the request, and one for each object that it answers.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsOf(body: string): number {
  const answer: unknown = body === '' ? null : JSON.parse(body);
  const lists = Array.isArray(answer) ? [answer] : Object.values(answer ?? {}).filter(Array.isArray);
  return 1 + lists.reduce((sum, list) => sum + list.length, 0);
}

const asFirst = (text: string) => text.replaceAll(anyMark, firstMark);
const identityInFirst = (identity: Identity): Identity =>
  identity.kind === 'user' ? { ...identity, accountId: asFirst(identity.accountId) } : identity;
