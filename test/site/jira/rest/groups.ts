import type { JiraUser, Named } from '../data';
import type { Model } from '../model';
import type { Answer, Call, Route } from './route';
import { listOf, numberOf, ok, pageBean } from './route';

/** Groups of people: those that some user is in. */
export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: '/groups/picker', answer: pickGroups },
  { method: 'GET', path: '/group/bulk', answer: getGroups },
];

/** Of what `/myself` expands. */
export function groupsPicture({ site }: Call, { groups = [] }: JiraUser): object {
  const items = groups.map(({ id, name }) => ({
    name,
    groupId: id,
    self: `${site.pictures.api}/group?groupId=${id}`,
  }));
  return { size: items.length, items };
}

function pickGroups({ site, query }: Call): Answer {
  const words = (query.get('query') ?? '').toLowerCase();
  const matching = groupsOf(site.model).filter(({ name }) => name.toLowerCase().includes(words));
  const shown = matching.slice(0, numberOf(query, 'maxResults', 20));
  return ok({
    header: `Showing ${shown.length} of ${matching.length} matching groups`,
    total: matching.length,
    groups: shown.map(({ id, name }) => ({ name, groupId: id, html: name, labels: [] })),
  });
}

function getGroups({ site, query }: Call): Answer {
  const ids = listOf(query, 'groupId');
  const groups = groupsOf(site.model).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const page = {
    self: `${site.pictures.api}/group/bulk`,
    startAt: numberOf(query, 'startAt', 0),
    maxResults: Math.min(numberOf(query, 'maxResults', 50), 50),
  };
  return ok(pageBean(groups, page, ({ id, name }) => ({ name, groupId: id })));
}

function groupsOf({ users }: Model): Named[] {
  const groups = new Map(users.flatMap((user) => user.groups ?? []).map((group) => [group.id, group]));
  return [...groups.values()].sort((one, other) => one.name.localeCompare(other.name));
}
