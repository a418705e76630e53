import type { Person } from '../../support/company';

/** A surface as a person opens it: the page of Jira, and the title of the app's frame in it. */
export interface Screen {
  name: string;
  path: string;
  person: Person;
}

const inProject = (page: string) => `/jira/software/projects/PAY/apps/project-page/${page}`;
const global = (page: string) => `/jira/apps/global-page/${page}`;
const admin = (page: string) => `/jira/settings/apps/strategy-admin/${page}`;

/** The panel comes first: it has a budget of its own. */
export const screens: readonly Screen[] = [
  { name: 'Panel of an epic', path: '/browse/PAY-12', person: 'developer' },
  ...['focus', 'goals', 'strategy', 'work', 'history'].map((page) => ({
    ...{ name: `Project: ${page}`, path: inProject(page), person: 'developer' as const },
  })),
  ...['teams', 'progress', 'work', 'strategy', 'alignment', 'alignment/gaps'].map((page) => ({
    ...{ name: `Global: ${page}`, path: global(page), person: 'manager' as const },
  })),
  ...['strategy', 'cycles', 'teams', 'settings'].map((page) => ({
    ...{ name: `Admin: ${page}`, path: admin(page), person: 'admin' as const },
  })),
];
