import type { Adf } from '../../../jira/data';

/** What the create dialog begins with. */
export interface CreatePrefill {
  readonly projectId?: string;
  readonly issueTypeId?: string;
  readonly parentId?: string;
  readonly summary?: string;
  readonly description?: Adf;
}

const KNOWN = ['projectId', 'issueTypeId', 'parentId', 'summary', 'description'];

/** The `context` of `CreateIssueModal` of @forge/jira-bridge. Throws for a field that this site's dialog does not have. */
export function prefillOf(context: unknown): CreatePrefill {
  const given = Object.entries(context ?? {}).filter(([, value]) => value !== undefined);
  const unknown = given.find(([name]) => !KNOWN.includes(name));
  if (unknown) throw new Error(`This site's create dialog has no field "${unknown[0]}"`);
  return Object.fromEntries(given);
}
