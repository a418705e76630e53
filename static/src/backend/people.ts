import type { AccountId } from '../../../src/domain/ids';
import { Directory, useDirectory, type Known } from './directory';
import { askJira } from './jira';

/** What Jira tells the viewer of somebody. */
export interface Person {
  accountId: AccountId;
  name: string;
  pictureUrl: string | null;
}

type KnownPerson = Known<Person>;

interface JiraUser {
  accountId: string;
  accountType?: string;
  active?: boolean;
  displayName: string;
  avatarUrls?: Partial<Record<string, string>>;
}

const people = new Directory<AccountId, Person>(async (ids) => {
  const accounts = ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const { values } = await askJira<{ values: JiraUser[] }>(`/rest/api/3/user/bulk?maxResults=100&${accounts}`);
  return new Map(values.map((user) => [user.accountId as AccountId, personOf(user)]));
}, 100);

/** Names and pictures; an account that is gone is 'hidden'. */
export const usePeople = (ids: readonly AccountId[]): ((id: AccountId) => KnownPerson) => useDirectory(people, ids);

/** The same once they are known, for what is made at one go. */
export const lookUpPeople = (ids: readonly AccountId[]) => people.lookUp(ids);

/** People whose name or e-mail address begins with these words, at most 10; no apps and nobody who has left. */
export async function findPeople(words: string): Promise<Person[]> {
  const path = `/rest/api/3/user/search?maxResults=20&query=${encodeURIComponent(words)}`;
  const users = await askJira<JiraUser[]>(path);
  return users
    .filter(({ accountType, active }) => active !== false && (accountType === undefined || accountType === 'atlassian'))
    .slice(0, 10)
    .map(personOf);
}

const personOf = ({ accountId, displayName, avatarUrls }: JiraUser): Person => ({
  accountId: accountId as AccountId,
  name: displayName,
  pictureUrl: avatarUrls?.['24x24'] ?? null,
});
