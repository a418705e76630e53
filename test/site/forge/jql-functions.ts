import { randomUUID } from 'node:crypto';
import type { Jira } from '../jira/jira';
import type { Functions } from './functions';
import type { Manifest } from './manifest';

/** Makes the app's JQL functions known to Jira's search. */
export function defineJqlFunctions(
  jira: Pick<Jira, 'defineJqlFunction'>,
  manifest: Manifest,
  functions: Functions,
): void {
  for (const { key, name, functionKey } of manifest.jqlFunctions) {
    jira.defineJqlFunction(name, async (clause) => {
      const request = { precomputationId: randomUUID(), clause: { ...clause, type: ['issue'] } };
      const answer = await functions.invoke({ functionKey, moduleKey: key, moduleType: 'jira:jqlFunction' }, request);
      const { jql, error } = (answer ?? {}) as { jql?: string; error?: string };
      return jql === undefined ? { error: error ?? `${name} answered no JQL.` } : { jql };
    });
  }
}
