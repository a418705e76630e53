import type { GroupId } from '../../../src/domain/ids';
import { Directory, useDirectory, type Known } from './directory';
import { askJira } from './jira';

/** A group of people, as Jira names it to the viewer. */
interface Group {
  id: GroupId;
  name: string;
}

interface JiraGroup {
  groupId: string;
  name: string;
}

const groupOf = ({ groupId, name }: JiraGroup): Group => ({ id: groupId as GroupId, name });

const groups = new Directory<GroupId, Group>(async (ids) => {
  const named = ids.map((id) => `groupId=${encodeURIComponent(id)}`).join('&');
  const { values } = await askJira<{ values: JiraGroup[] }>(`/rest/api/3/group/bulk?maxResults=50&${named}`);
  return new Map(values.map((group) => [group.groupId as GroupId, groupOf(group)]));
}, 50);

/** Names; a group that is gone, or that the viewer may not see, is 'hidden'. */
export const useGroups = (ids: readonly GroupId[]): ((id: GroupId) => Known<Group>) => useDirectory(groups, ids);

/** Groups with these words in their names, at most 10. */
export async function findGroups(words: string): Promise<Group[]> {
  const path = `/rest/api/3/groups/picker?maxResults=10&query=${encodeURIComponent(words)}`;
  const found = await askJira<{ groups: JiraGroup[] }>(path);
  return found.groups.map(groupOf);
}
