import { route } from '@forge/api';
import { z } from 'zod';
import type { GroupId } from '../../domain/ids';
import type { JiraGroups } from '../../use-cases/ports';
import { askJira, bodyOf } from './request';

const myself = z.object({ groups: z.object({ items: z.array(z.object({ groupId: z.string().nullable() })) }) });

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/ */
export class JiraRestGroups implements JiraGroups {
  async listOwn(): Promise<GroupId[]> {
    const answer = await askJira('viewer', route`/rest/api/3/myself?expand=groups`);
    const { groups } = bodyOf(myself, answer, 'myself');
    return groups.items.flatMap(({ groupId }) => (groupId === null ? [] : [groupId as GroupId]));
  }
}
