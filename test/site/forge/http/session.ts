import type { JiraUser } from '../../jira/data';
import type { Jira } from '../../jira/jira';
import { CLOUD_ID, ENVIRONMENT_ID } from '../identifiers';
import type { Manifest } from '../manifest';
import type { Origins } from './origins';

/** People that the switch in the header offers; real issues may bring thousands. */
const MOST_USERS = 30;

type App = Pick<Manifest, 'appId' | 'appName'>;
type Role = 'admin' | 'strategy' | 'manager' | 'developer' | 'outsider';

/** What the site's pages need to know before they show anything. */
export async function sessionOf(jira: Jira, origins: Origins, { appId, appName }: App, accountId: string) {
  const users = await Promise.all(
    jira.users.slice(0, MOST_USERS).map(async (user) => ({
      accountId: user.accountId,
      displayName: user.displayName,
      role: roleOf(jira, user),
      avatarUrl: await avatarOf(jira, user.accountId),
    })),
  );
  const { site: siteUrl, cdn: cdnUrl } = origins;
  return { accountId, users, siteUrl, cdnUrl, cloudId: CLOUD_ID, appId, appName, environmentId: ENVIRONMENT_ID };
}

function roleOf(jira: Jira, { accountId, jiraAdministrator, appPermissions = [] }: JiraUser): Role {
  const roles = jira.projects.map((project) => project.roles[accountId]);
  if (jiraAdministrator) return 'admin';
  if (appPermissions.length > 0) return 'strategy';
  if (roles.includes('administrator')) return 'manager';
  return roles.includes('member') ? 'developer' : 'outsider';
}

async function avatarOf(jira: Jira, accountId: string): Promise<string> {
  const { body } = await jira.handle({ method: 'GET', path: '/rest/api/3/myself' }, { kind: 'user', accountId });
  const { avatarUrls } = JSON.parse(body) as { avatarUrls?: Record<string, string> };
  return avatarUrls?.['48x48'] ?? '';
}
