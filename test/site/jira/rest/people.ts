import { holdsGlobally } from '../permissions';
import type { JiraUser } from '../data';
import { Refusal, badRequest } from '../refusal';
import { appUser } from '../viewer';
import { groupsPicture } from './groups';
import type { Answer, Call, Route } from './route';
import { listOf, noContent, numberOf, ok, pageBean } from './route';

export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', answer: getUser },
  { method: 'DELETE', path: '/user', answer: deleteUser },
  { method: 'GET', path: '/user/bulk', answer: getUsers },
  { method: 'GET', path: '/user/search', answer: searchUsers },
  { method: 'GET', path: '/myself', answer: getMyself },
];

function getUser(call: Call): Answer {
  return ok(userPicture(call, userOf(call)));
}

/** What the person did stays, under the name of a former user. */
function deleteUser(call: Call): Answer {
  if (!holdsGlobally(call.viewer)) throw new Refusal(403, ['You must have site administrator rights.']);
  call.site.model.putUser({ ...userOf(call), isClosed: true });
  return noContent;
}

function userOf({ site, query }: Call): JiraUser {
  const user = site.model.user(query.get('accountId') ?? '');
  if (!user) throw new Refusal(404, ['Specified user does not exist or you do not have required permissions']);
  return user;
}

function getUsers(call: Call): Answer {
  const { site, query } = call;
  const accountIds = new Set(listOf(query, 'accountId'));
  if (accountIds.size === 0) throw badRequest('The query parameter "accountId" is required.');
  const users = [...accountIds].flatMap((accountId) => site.model.user(accountId) ?? []);
  const page = {
    self: `${site.pictures.api}/user/bulk`,
    startAt: numberOf(query, 'startAt', 0),
    maxResults: Math.min(numberOf(query, 'maxResults', 10), 200),
  };
  return ok(pageBean(users, page, (user) => userPicture(call, user)));
}

function searchUsers(call: Call): Answer {
  const { site, query } = call;
  const [words, accountId] = [query.get('query'), query.get('accountId')];
  if (words === null && accountId === null) {
    throw badRequest('A query parameter is required: query, accountId or property.');
  }
  const startAt = numberOf(query, 'startAt', 0);
  const found = site.model.users.filter(
    (user) => (accountId === null || user.accountId === accountId) && answersTo(user, words?.toLowerCase() ?? ''),
  );
  const page = found.slice(startAt, startAt + numberOf(query, 'maxResults', 50));
  return ok(page.map((user) => userPicture(call, user)));
}

/** Jira matches the beginnings of the words of a name, and of the e-mail address. */
function answersTo({ displayName, emailAddress }: JiraUser, words: string): boolean {
  const name = displayName.toLowerCase();
  return [name, ...name.split(' '), emailAddress].some((text) => text.startsWith(words));
}

function getMyself(call: Call): Answer {
  const { viewer, site, query } = call;
  if (viewer.kind === 'app') return ok(site.pictures.user(appUser.accountId));
  const groups = listOf(query, 'expand').includes('groups') ? { groups: groupsPicture(call, viewer.user) } : {};
  return ok({ ...userPicture(call, viewer.user), ...groups });
}

function userPicture({ site, viewer }: Call, user: JiraUser): object {
  const isSelf = viewer.kind === 'user' && viewer.user.accountId === user.accountId;
  const isShown = !user.isClosed && (isSelf || holdsGlobally(viewer));
  return isShown ? site.pictures.fullUser(user) : site.pictures.user(user.accountId);
}
