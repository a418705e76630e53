import { badRequest } from '../refusal';
import { parseJql } from './parse';
import type { Condition, Restriction } from './parse';

/** What an app's JQL function is asked, and answers: other JQL in place of the clause, or an error. */
export interface JqlFunctionClause {
  readonly field: string;
  readonly operator: string;
  readonly functionName: string;
  readonly arguments: readonly string[];
}

export type JqlFunction = (clause: JqlFunctionClause) => Promise<{ jql: string } | { error: string }>;

/** JQL functions of apps, by lower-case name. */
export type JqlFunctions = ReadonlyMap<string, JqlFunction>;

/** Puts the JQL that apps answer in the place of their functions. */
export async function expandFunctions(condition: Condition, functions: JqlFunctions): Promise<Condition> {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const conditions = await Promise.all(condition.conditions.map((part) => expandFunctions(part, functions)));
      return { ...condition, conditions };
    }
    case 'not':
      return { kind: 'not', condition: await expandFunctions(condition.condition, functions) };
    case 'restriction':
      return expandRestriction(condition, functions);
  }
}

async function expandRestriction(restriction: Restriction, functions: JqlFunctions): Promise<Condition> {
  const call = restriction.values[0];
  const run = call?.kind === 'function' ? functions.get(call.name.toLowerCase()) : undefined;
  if (!run || call?.kind !== 'function') return restriction;
  const { field, operator } = restriction;
  const answer = await run({ field, operator, functionName: call.name, arguments: call.arguments });
  if ('error' in answer) throw badRequest(answer.error);
  const { where } = parseJql(answer.jql);
  if (!where) throw badRequest(`The JQL function '${call.name}' answered with JQL that restricts nothing.`);
  return where;
}
