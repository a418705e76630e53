import { z } from 'zod';
import type { JiraIssue } from '../data';
import { comparison, matcher } from '../jql/evaluate';
import { expandFunctions } from '../jql/functions';
import { parseJql } from '../jql/parse';
import { maySee } from '../permissions';
import { Refusal, badRequest } from '../refusal';
import { selectedFields } from './issue-fields';
import { fieldGuides, issuePicture } from './issue-picture';
import type { Answer, Call, Route } from './route';
import { bodyAs, listOf, numberOf, ok } from './route';

/** Pages are full-sized for ids alone, and shorter when fields are to be shown. */
const pageLimit = { ids: 5000, fields: 100 } as const;
const reconcileLimit = 50;
const tokenLifeMs = 7 * 24 * 60 * 60 * 1000;

const searchBody = z.object({
  jql: z.string().default(''),
  nextPageToken: z.string().optional(),
  maxResults: z.int().min(0).default(50),
  fields: z.array(z.string()).default(['id']),
  expand: z.string().default(''),
  reconcileIssues: z.array(z.int()).default([]),
  fieldsByKeys: z.boolean().optional(),
  properties: z.array(z.string()).max(5).optional(),
});

type Search = z.infer<typeof searchBody>;

interface Result {
  readonly found: readonly JiraIssue[];
  readonly compare: (a: JiraIssue, b: JiraIssue) => number;
}

const countBody = z.object({ jql: z.string().default('') });

const pageToken = z.object({ jql: z.string(), after: z.string(), offset: z.int(), at: z.number() });
type PageToken = z.infer<typeof pageToken>;

export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: '/search/jql', answer: (call) => search(call, searchOf(call.query)) },
  { method: 'POST', path: '/search/jql', answer: (call) => search(call, bodyAs(call, searchBody)) },
  { method: 'POST', path: '/search/approximate-count', answer: count },
  { method: 'GET', path: '/search', answer: removed },
  { method: 'POST', path: '/search', answer: removed },
];

function removed(): never {
  throw new Refusal(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  ]);
}

function searchOf(query: URLSearchParams): Search {
  return {
    jql: query.get('jql') ?? '',
    nextPageToken: query.get('nextPageToken') ?? undefined,
    maxResults: numberOf(query, 'maxResults', 50),
    fields: query.has('fields') ? [...listOf(query, 'fields')] : ['id'],
    expand: query.get('expand') ?? '',
    reconcileIssues: listOf(query, 'reconcileIssues').map(Number),
  };
}

async function search(call: Call, request: Search): Promise<Answer> {
  const { jql, reconcileIssues, fields } = request;
  if (reconcileIssues.length > reconcileLimit) {
    throw badRequest(`Cannot reconcile more than ${reconcileLimit} issues.`);
  }
  const result = await findIssues(call, jql, new Set(reconcileIssues.map(String)));
  const { found } = result;
  const start = request.nextPageToken === undefined ? 0 : startOf(request.nextPageToken, jql, result, call);
  const idsOnly = fields.every((name) => name === 'id' || name === 'key');
  const end = start + Math.min(request.maxResults, idsOnly ? pageLimit.ids : pageLimit.fields);
  const page = found.slice(start, end);
  const wanted = { fields: selectedFields(fields, call.site.model), expand: request.expand.split(',') };
  const justIds = fields.every((name) => name === 'id');
  const issues = page.map((issue) =>
    justIds ? { id: issue.id } : issuePicture(issue, wanted, call.site, call.viewer),
  );
  const last = page.at(-1);
  const isLast = end >= found.length || !last;
  const next = isLast ? {} : { nextPageToken: tokenOf({ jql, after: last.id, offset: end, at: call.site.clock() }) };
  return ok({ issues, isLast, ...next, ...fieldGuides(wanted) });
}

async function count(call: Call): Promise<Answer> {
  const { jql } = bodyAs(call, countBody);
  return ok({ count: (await findIssues(call, jql, new Set())).found.length });
}

async function findIssues(call: Call, jql: string, fresh: ReadonlySet<string>): Promise<Result> {
  const { site, viewer } = call;
  const { where, orderBy } = parseJql(jql);
  if (!where) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const context = { model: site.model, viewer, now: site.clock() };
  const matches = matcher(await expandFunctions(where, site.jqlFunctions), context);
  const compare = comparison(orderBy, context);
  const entries = site.index.entries(fresh);
  const found = entries.filter((issue) => maySee(site.model, viewer, issue) && matches(issue)).sort(compare);
  return { found, compare };
}

function tokenOf(token: PageToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** The page begins behind the place of the last issue shown, even when that issue no longer matches. */
function startOf(token: string, jql: string, { found, compare }: Result, { site }: Call): number {
  const read = readToken(token);
  if (read?.jql !== jql || site.clock() - read.at > tokenLifeMs) {
    throw badRequest('The provided next page token is invalid or expired.');
  }
  const last = site.model.issue(read.after);
  if (!last) return read.offset - 1;
  const next = found.findIndex((issue) => compare(last, issue) < 0);
  return next === -1 ? found.length : next;
}

function readToken(token: string): PageToken | undefined {
  try {
    return pageToken.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
