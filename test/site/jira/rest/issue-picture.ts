import type { JiraIssue } from '../data';
import type { Viewer } from '../viewer';
import type { FieldEntry } from './issue-fields';
import type { Site } from './route';

/** What of an issue is asked for: fields, and expansions such as `changelog` and `names`. */
export interface Wanted {
  readonly fields: readonly FieldEntry[];
  readonly expand: readonly string[];
}

/** An issue as Jira answers it. */
export function issuePicture(issue: JiraIssue, wanted: Wanted, site: Site, viewer: Viewer): Record<string, unknown> {
  const values = wanted.fields.flatMap(([id, field]) => {
    const value = field.value(issue, site, viewer);
    return value === undefined ? [] : [[id, value] as const];
  });
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.pictures.api}/issue/${issue.id}`,
    key: issue.key,
    ...(wanted.expand.includes('changelog') && { changelog: changelogPicture(issue, site) }),
    ...(wanted.expand.includes('transitions') && { transitions: transitionPictures(site) }),
    fields: Object.fromEntries(values),
  };
}

/** The names and schemas of the fields, where they are asked for. */
export function fieldGuides({ fields, expand }: Wanted): Record<string, unknown> {
  return {
    ...(expand.includes('names') && { names: Object.fromEntries(fields.map(([id, { name }]) => [id, name])) }),
    ...(expand.includes('schema') && { schema: Object.fromEntries(fields.map(([id, { schema }]) => [id, schema])) }),
  };
}

/** One transition to every status: the workflow is open. */
export function transitionPictures({ model, pictures }: Site): readonly Record<string, unknown>[] {
  return model.statuses.map((status) => ({
    id: transitionId(status.id),
    name: status.name,
    to: pictures.status(status),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  }));
}

/** Transitions have ids of their own, which must not be taken for those of statuses. */
export function transitionId(statusId: string): string {
  return `${statusId}1`;
}

export function historyPicture(entry: JiraIssue['history'][number], { pictures }: Site): object {
  return {
    id: entry.id,
    author: pictures.user(entry.authorId),
    created: pictures.instant(entry.created),
    items: entry.items,
  };
}

function changelogPicture(issue: JiraIssue, site: Site): object {
  const histories = [...issue.history].reverse().map((entry) => historyPicture(entry, site));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}
