import type { Model } from './model';
import type { JiraUser } from './data';

/** As whom a request is made. `accountId` may also be a user's e-mail address or login name. */
export type Identity = { kind: 'user'; accountId: string } | { kind: 'app' } | { kind: 'anonymous' };

/** An identity that Jira has recognised. */
export type Viewer = { readonly kind: 'user'; readonly user: JiraUser } | { readonly kind: 'app' };

/** The account of the installed app, shown as author of what it does by itself. */
export const appUser: JiraUser = {
  accountId: '557058:installed-app',
  name: 'installed-app',
  displayName: 'Installed app',
  emailAddress: 'installed-app@connect.example',
  jiraAdministrator: false,
};

export function accountIdOf(viewer: Viewer): string {
  return viewer.kind === 'app' ? appUser.accountId : viewer.user.accountId;
}

/** The viewer behind an identity, or undefined when Jira does not know them. */
export function recognise(model: Model, identity: Identity): Viewer | undefined {
  if (identity.kind === 'anonymous') return undefined;
  if (identity.kind === 'app') return { kind: 'app' };
  const login = identity.accountId.toLowerCase();
  const user = model.users.find((each) =>
    [each.accountId, each.emailAddress, each.name].some((name) => name.toLowerCase() === login),
  );
  return user && { kind: 'user', user };
}

/** Reads `Basic <base64 of login:token>`; the login is an e-mail address or login name, and any token will do. */
export function identityFromBasicAuth(header: string | undefined): Identity {
  const credentials = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  const login = credentials && Buffer.from(credentials, 'base64').toString('utf8').split(':')[0];
  return login ? { kind: 'user', accountId: login } : { kind: 'anonymous' };
}
