import { z } from 'zod';
import { comparison, matcher } from '../jql/evaluate';
import type { JqlContext } from '../jql/fields';
import { expandFunctions } from '../jql/functions';
import type { JqlFunctions } from '../jql/functions';
import { parsedJql, readJql } from '../jql/parse';
import type { Condition, ParsedJql, Restriction } from '../jql/parse';
import { structureOf } from '../jql/structure';
import { Refusal, badRequest } from '../refusal';
import type { Answer, Call, Route } from './route';
import { bodyAs, ok } from './route';

const parseBody = z.object({ queries: z.array(z.string().min(1)).min(1) });
const validation = z.enum(['strict', 'warn', 'none']);

export const jqlRoutes: readonly Route[] = [{ method: 'POST', path: '/jql/parse', answer: parseQueries }];

async function parseQueries(call: Call): Promise<Answer> {
  const how = validation.safeParse(call.query.get('validation') ?? 'strict');
  if (!how.success) throw badRequest("The value of 'validation' must be one of strict, warn and none.");
  const { queries } = bodyAs(call, parseBody);
  return ok({ queries: await Promise.all(queries.map((jql) => parseQuery(jql, how.data, call))) });
}

async function parseQuery(jql: string, how: z.infer<typeof validation>, call: Call): Promise<object> {
  const { errors: syntax, value: query } = await attempt(() => readJql(jql));
  if (query === undefined) return { query: jql, errors: syntax };
  const structure = structureOf(query);
  if (how === 'none') return { query: jql, structure };
  const { errors: unknown, value: parsed } = await attempt(() => parsedJql(query));
  const errors = parsed === undefined ? unknown : await errorsIn(parsed, call);
  if (errors.length === 0) return { query: jql, structure };
  return how === 'strict' ? { query: jql, errors } : { query: jql, structure, warnings: errors };
}

/** What is wrong with the fields, operators and values of a query. */
async function errorsIn({ where, orderBy }: ParsedJql, { site, viewer }: Call): Promise<readonly string[]> {
  const context = { model: site.model, viewer, now: site.clock() };
  const found = await Promise.all([
    ...restrictionsIn(where).map((restriction) => attempt(() => check(restriction, site.jqlFunctions, context))),
    ...orderBy.map((key) => attempt(() => comparison([key], context))),
  ]);
  return [...new Set(found.flatMap(({ errors }) => errors))];
}

async function check(restriction: Restriction, functions: JqlFunctions, context: JqlContext): Promise<void> {
  matcher(await expandFunctions(restriction, functions), context);
}

function restrictionsIn(condition: Condition | undefined): readonly Restriction[] {
  switch (condition?.kind) {
    case undefined:
      return [];
    case 'and':
    case 'or':
      return condition.conditions.flatMap(restrictionsIn);
    case 'not':
      return restrictionsIn(condition.condition);
    case 'restriction':
      return [condition];
  }
}

/** The value of a step, or what Jira says in refusing it. */
async function attempt<T>(
  step: () => T | Promise<T>,
): Promise<{ readonly errors: readonly string[]; readonly value?: T }> {
  try {
    return { errors: [], value: await step() };
  } catch (error) {
    if (error instanceof Refusal) return { errors: error.errorMessages };
    throw error;
  }
}
