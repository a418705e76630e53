import { demoCompany, demoUsers } from '../../site/jira/demo-company';
import type { JiraIssue } from '../../site/jira/data';
import { start } from './open-site';

const data = demoCompany(start);
const byKey = new Map(data.issues.map((issue) => [issue.key, issue]));
const byId = new Map(data.issues.map((issue) => [issue.id, issue]));
const childrenOf = (key: string): readonly JiraIssue[] =>
  data.issues.filter(({ parentId }) => parentId === byKey.get(key)?.id);
const levelOf = (issue: JiraIssue): number =>
  data.issueTypes.find(({ id }) => id === issue.issueTypeId)?.hierarchyLevel ?? NaN;

it('is the same every time', () => {
  expect(demoCompany(start)).toEqual(data);
});

it('has about 150 issues in five projects', () => {
  expect(data.projects.map(({ key, name }) => `${key} ${name}`)).toEqual([
    'PAY Payments',
    'SHOP Storefront',
    'APP Mobile app',
    'OPS Operations',
    'SEC Security',
  ]);
  expect(data.issues.length).toBeGreaterThanOrEqual(145);
  expect(data.issues.length).toBeLessThanOrEqual(160);
  expect(byKey.size).toBe(data.issues.length);
  expect(byId.size).toBe(data.issues.length);
});

it('has the two epics that guides speak of', () => {
  expect(byKey.get('PAY-12')?.summary).toBe('One-tap wallets');
  expect(byKey.get('PAY-40')?.summary).toBe('Address autofill');
  expect(childrenOf('PAY-12').map(({ key }) => key.split('-')[0])).toContain('SEC');
  expect(childrenOf('PAY-12').length).toBeGreaterThanOrEqual(10);
  expect(childrenOf('PAY-40').length).toBe(9);
});

it('has every parent one level above', () => {
  for (const issue of data.issues.filter(({ parentId }) => parentId !== null)) {
    const parent = byId.get(issue.parentId ?? '');
    expect(parent && levelOf(parent)).toBe(levelOf(issue) + 1);
  }
});

it('has resolutions exactly where work is done, and dates that follow each other', () => {
  for (const issue of data.issues) {
    const done = data.statuses.find(({ id }) => id === issue.statusId)?.category === 'done';
    expect([issue.resolutionId !== null, issue.resolutionDate !== null]).toEqual([done, done]);
    expect(issue.created).toBeLessThan(issue.updated);
    expect(issue.updated).toBeLessThan(start);
  }
  const dropped = new Set(data.issues.map(({ resolutionId }) => resolutionId));
  expect(dropped.size).toBeGreaterThanOrEqual(4);
});

it('names ten people, four of whom play the parts', () => {
  expect(data.users).toHaveLength(10);
  expect(demoUsers.admin).toMatchObject({ displayName: 'Ada Admin', jiraAdministrator: true });
  expect(data.users.filter(({ jiraAdministrator }) => jiraAdministrator)).toHaveLength(1);
});
