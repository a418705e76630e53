import type {
  CustomField,
  Dashboard,
  IssueType,
  JiraData,
  JiraIssue,
  JiraProject,
  JiraUser,
  Named,
  ProjectRole,
  Status,
} from './data';
import { customerContactsFieldId, storyPointsFieldId } from './data';
import { demoWork } from './demo-work';
import { issuesOfOutline } from './outline';

export const issueTypes: readonly IssueType[] = [
  { id: '10000', name: 'Epic', hierarchyLevel: 1 },
  { id: '10001', name: 'Story', hierarchyLevel: 0 },
  { id: '10002', name: 'Task', hierarchyLevel: 0 },
  { id: '10004', name: 'Bug', hierarchyLevel: 0 },
  { id: '10003', name: 'Sub-task', hierarchyLevel: -1 },
];

export const statuses: readonly Status[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '3', name: 'In Progress', category: 'indeterminate' },
  { id: '10001', name: 'In Review', category: 'indeterminate' },
  { id: '10002', name: 'Done', category: 'done' },
];

export const resolutions: readonly Named[] = [
  { id: '10000', name: 'Done' },
  { id: '10001', name: "Won't Do" },
  { id: '10002', name: 'Duplicate' },
  { id: '10003', name: 'Cannot Reproduce' },
  { id: '10004', name: 'Declined' },
];

export const priorities: readonly Named[] = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
  { id: '4', name: 'Low' },
  { id: '5', name: 'Lowest' },
];

/** The type of a custom field that people fill in with a number. */
export const numberFieldType = 'com.atlassian.jira.plugin.system.customfieldtypes:float';

export const customFields: readonly CustomField[] = [
  {
    id: storyPointsFieldId,
    name: 'Story point estimate',
    type: 'com.pyxis.greenhopper.jira:jsw-story-points',
  },
  { id: customerContactsFieldId, name: 'Customer contacts', type: numberFieldType },
];

/** Groups of people, beside the projects' roles. */
export const demoGroups = {
  leadership: { id: '952d12c3-5b5b-4d04-bb32-44d383afc4b2', name: 'leadership' },
  staff: { id: '276f955c-63d7-42c8-9520-92d01dca0625', name: 'staff' },
} as const;

export const demoUsers = {
  admin: person('admin', 'Ada Admin', { jiraAdministrator: true }),
  manager: person('manager', 'Mona Manager'),
  developer: person('developer', 'Dev Dahl', { groups: [demoGroups.staff] }),
  outsider: person('outsider', 'Otto Outsider'),
  priya: person('priya', 'Priya Raman', { groups: [demoGroups.leadership] }),
  jonas: person('jonas', 'Jonas Weber'),
  lucia: person('lucia', 'Lucía Ortega'),
  kenji: person('kenji', 'Kenji Mori'),
  amara: person('amara', 'Amara Okafor'),
  sofie: person('sofie', 'Sofie Lindqvist', {
    appPermissions: ['edit-strategy'],
    groups: [demoGroups.leadership, demoGroups.staff],
  }),
} as const;

type Login = keyof typeof demoUsers;

const { manager, developer, priya, jonas, lucia, kenji, amara, sofie } = demoUsers;

export const demoDashboards: readonly Dashboard[] = [
  { id: '10000', name: 'Company OKRs', ownerAccountId: manager.accountId, gadgets: [] },
  { id: '10001', name: 'Payments team', ownerAccountId: priya.accountId, gadgets: [] },
  { id: '10002', name: 'Leadership meeting', ownerAccountId: manager.accountId, gadgets: [] },
];

const typeIds = { epic: '10000', story: '10001', task: '10002', bug: '10004', sub: '10003' } as const;

const states = {
  todo: { statusId: '10000', resolutionId: null },
  doing: { statusId: '3', resolutionId: null },
  review: { statusId: '10001', resolutionId: null },
  done: { statusId: '10002', resolutionId: '10000' },
  wontdo: { statusId: '10002', resolutionId: '10001' },
  duplicate: { statusId: '10002', resolutionId: '10002' },
} as const;

const openRoles: Partial<Record<Login, ProjectRole>> = {
  admin: 'administrator',
  manager: 'administrator',
  developer: 'member',
  outsider: 'viewer',
  priya: 'member',
  jonas: 'member',
  lucia: 'member',
  kenji: 'member',
  amara: 'member',
  sofie: 'member',
};

interface Plan {
  readonly key: keyof typeof demoWork;
  readonly name: string;
  readonly lead: JiraUser;
  readonly category: Named;
  readonly roles: Partial<Record<Login, ProjectRole>>;
  readonly team: readonly JiraUser[];
}

const shop: Named = { id: '10000', name: 'Shop' };
const platform: Named = { id: '10001', name: 'Platform' };

const plans: readonly Plan[] = [
  { key: 'PAY', name: 'Payments', lead: priya, category: shop, roles: openRoles, team: [developer, priya, jonas] },
  { key: 'SHOP', name: 'Storefront', lead: lucia, category: shop, roles: openRoles, team: [developer, lucia, sofie] },
  { key: 'APP', name: 'Mobile app', lead: kenji, category: shop, roles: openRoles, team: [developer, kenji, amara] },
  {
    key: 'OPS',
    name: 'Operations',
    lead: amara,
    category: platform,
    roles: { ...openRoles, manager: 'member' },
    team: [amara, jonas],
  },
  {
    key: 'SEC',
    name: 'Security',
    lead: sofie,
    category: platform,
    roles: { admin: 'administrator', manager: 'viewer', sofie: 'administrator', jonas: 'member' },
    team: [sofie, jonas],
  },
];

/** A company of five projects with about 150 issues, whose dates lie in the hundred days before `now` (ms). */
export function demoCompany(now: number): JiraData {
  const projects: JiraProject[] = [];
  const issues: JiraIssue[] = [];
  for (const [index, { key, name, lead, category, roles, team }] of plans.entries()) {
    const blank = {
      id: String(10_000 + index),
      key,
      name,
      leadAccountId: lead.accountId,
      category,
      roles: rolesByAccount(roles),
    };
    const project: JiraProject = { ...blank, lastIssueNumber: 0 };
    const firstId = 10_100 + issues.length;
    const idOf = (wanted: string): string => issues.find((issue) => issue.key === wanted)?.id ?? '';
    const scene = { project, typeIds, states, team: team.map(accountIdOf), firstId, now, idOf };
    const work = issuesOfOutline(demoWork[key], scene);
    issues.push(...work);
    projects.push({ ...project, lastIssueNumber: Math.max(...work.map(numberOf)) });
  }
  const users = Object.values(demoUsers);
  const catalogue = { issueTypes, statuses, resolutions, priorities, customFields };
  return { ...catalogue, users, projects, issues, dashboards: demoDashboards };
}

/** Roles of the demo company's people in a project that all of them may browse. */
export const rolesInOpenProjects = rolesByAccount(openRoles);

function rolesByAccount(roles: Partial<Record<Login, ProjectRole>>): JiraProject['roles'] {
  const entries = Object.entries(roles) as [Login, ProjectRole][];
  return Object.fromEntries(entries.map(([login, role]) => [demoUsers[login].accountId, role]));
}

function numberOf({ key }: JiraIssue): number {
  return Number(key.split('-')[1]);
}

function accountIdOf({ accountId }: JiraUser): string {
  return accountId;
}

type Rights = Partial<Pick<JiraUser, 'jiraAdministrator' | 'appPermissions' | 'groups'>>;

function person(name: string, displayName: string, rights: Rights = {}): JiraUser {
  return {
    accountId: `712020:${name}`,
    name,
    displayName,
    emailAddress: `${name}@demo.example`,
    jiraAdministrator: false,
    ...rights,
  };
}
