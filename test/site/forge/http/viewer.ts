import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Identity, Jira } from '../../jira/jira';
import { identityFromBasicAuth } from '../../jira/jira';

const COOKIE = 'site-user';

/** Who a request of a page acts for: the user of the session, or the first administrator before there is one. */
export function sessionAccount(c: Context, jira: Jira): string {
  const chosen = getCookie(c, COOKIE);
  if (chosen !== undefined && jira.users.some(({ accountId }) => accountId === chosen)) return chosen;
  const first = jira.users.find(({ jiraAdministrator }) => jiraAdministrator) ?? jira.users[0];
  return first?.accountId ?? '';
}

export function becomeUser(c: Context, accountId: string): void {
  setCookie(c, COOKIE, accountId, { path: '/', httpOnly: true, sameSite: 'Strict' });
}

/** Who a REST request acts for: basic auth, the `x-site-user` header or the session, in this order. */
export function restIdentity(c: Context): Identity {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) return identityFromBasicAuth(authorization);
  const accountId = c.req.header('x-site-user') ?? getCookie(c, COOKIE);
  return accountId === undefined ? { kind: 'anonymous' } : { kind: 'user', accountId };
}
