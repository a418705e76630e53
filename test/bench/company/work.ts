import type { JiraData, JiraIssue } from '../../site/jira/data';
import { customFields, demoUsers, issueTypes, priorities, resolutions, statuses } from '../../site/jira/demo-company';
import { accountOf, groupIdOf, issueIdOf, projectIdOf } from './names';
import { randomAt } from './random';
import { size } from './size';
import { instantOf } from './time';

/** What Jira holds of the first part: the same issues that its mirror holds, and others that no goal rests on. */
export function jiraOfFirstPart(): JiraData {
  const users = [
    ...Object.values(demoUsers),
    ...Array.from({ length: size.people }, (_, n) => ({
      ...{ accountId: accountOf(n), name: `person-${n}`, displayName: `Person ${n}` },
      ...{ emailAddress: `person-${n}@bench.example`, jiraAdministrator: false },
      groups: [{ id: groupIdOf(n % 10), name: `Group ${n % 10}` }],
    })),
  ];
  const roles = Object.fromEntries(users.map(({ accountId }) => [accountId, 'member' as const]));
  const projects = Array.from({ length: size.teams }, (_, n) => ({
    ...{ id: projectIdOf(n), key: keyOf(n), name: `Project ${n}`, leadAccountId: accountOf(n) },
    roles: {
      ...roles,
      [accountOf(n)]: 'administrator' as const,
      [demoUsers.admin.accountId]: 'administrator' as const,
    },
    lastIssueNumber: 99_999,
  }));
  const issues = Array.from({ length: size.issues + size.loose }, (_, n) => issueOf(n));
  const catalogue = { issueTypes, statuses, resolutions, priorities, customFields };
  return { ...catalogue, users, projects, issues, dashboards: [] };
}

const keyOf = (team: number) => `P${String.fromCharCode(65 + team)}`;

/** The key result of the first part that has 200 issues below its initiatives, the epics of which are these. */
export const largestKeyResult = 4;
const largestEpics = epicsOf(largestKeyResult);
const childrenOfLargest = 195;

export function epicsOf(keyResult: number): number[] {
  return Array.from({ length: size.initiativesOfEach }, (_, n) => keyResult * size.initiativesOfEach + n);
}

/** Epics come first, then their children, then issues of nobody. */
export function parentOf(n: number): number | null {
  if (n < size.initiatives || n >= size.issues) return null;
  const child = n - size.initiatives;
  if (child < childrenOfLargest) return largestEpics[child % largestEpics.length] ?? null;
  return child % size.initiatives;
}

export const teamOfKeyResult = (n: number): number => (n % size.objectives) % size.teams;

export function teamOfIssue(n: number): number {
  if (n >= size.issues) return n % size.teams;
  return teamOfKeyResult(Math.floor((parentOf(n) ?? n) / size.initiativesOfEach));
}

/** How far a key result's work has come, and when an issue came into its state. */
function stateOf(n: number): { status: (typeof statuses)[number]; isDropped: boolean; daysAgo: number } {
  const epic = parentOf(n) ?? n;
  const speed = 0.2 + 0.6 * randomAt(1, Math.floor(epic / size.initiativesOfEach));
  const chance = randomAt(2, n);
  const [todo, doing, , done] = statuses;
  if (todo === undefined || doing === undefined || done === undefined) throw new Error('Four statuses are known.');
  const daysAgo = Math.floor(randomAt(3, n) * 140);
  if (n < size.initiatives) return { status: chance < 0.8 ? doing : todo, isDropped: false, daysAgo };
  if (chance < speed) return { status: done, isDropped: randomAt(4, n) < 0.05, daysAgo };
  return { status: chance < speed + 0.1 ? doing : todo, isDropped: false, daysAgo };
}

export function issueOf(n: number): JiraIssue {
  const { status, isDropped, daysAgo } = stateOf(n);
  const parent = parentOf(n);
  const updated = instantOf(daysAgo);
  const [epic, story, , bug] = issueTypes;
  const type = n < size.initiatives ? epic : n < size.issues ? story : bug;
  const isDone = status.category === 'done';
  return {
    ...{ id: issueIdOf(n), key: `${keyOf(teamOfIssue(n))}-${n + 1}`, projectId: projectIdOf(teamOfIssue(n)) },
    ...{ issueTypeId: type?.id ?? '', summary: `Work ${n}`, description: null, statusId: status.id },
    resolutionId: isDone ? ((isDropped ? resolutions[1] : resolutions[0])?.id ?? null) : null,
    ...{ resolutionDate: isDone ? updated : null, created: instantOf(daysAgo + 10), updated },
    ...{ parentId: parent === null ? null : issueIdOf(parent), priorityId: '3', labels: [] },
    ...{ creatorId: accountOf(0), reporterId: accountOf(0), assigneeId: accountOf(n % size.people) },
    ...{ storyPoints: n % 5 === 0 ? null : 1 + (n % 8), originalEstimate: null, remainingEstimate: null },
    ...{ comments: [], history: [] },
  };
}
