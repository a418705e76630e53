import type { Input, OperationName, Output } from '../../src/contract/operations';
import type { Reply } from '../../src/contract/reply';
import { ask } from '../site/demo/ask';
import { demoCompany, demoUsers } from '../site/jira/demo-company';
import type { JiraData } from '../site/jira/data';
import { createJira, type Jira } from '../site/jira/jira';
import { createClock, type MovableClock } from '../site/forge/clock';
import { createSite, type Site } from '../site/site';
import { findSharedFile } from '../site/shared-file';
import { openTestDatabase, type TestDatabase } from './test-database';

/** Those who play a part in tests; the strategist is no administrator, but may edit the strategy. */
export const people = {
  admin: demoUsers.admin,
  manager: demoUsers.manager,
  developer: demoUsers.developer,
  outsider: demoUsers.outsider,
  strategist: demoUsers.sofie,
} as const;

export type Person = keyof typeof people;

/** The demo company's Jira with the app in it, its schema in place and no goals yet; nothing happens by itself. */
export const openCompany = (): Promise<Company> => openCompanyOf(demoCompany(Date.now()));

/** The same with other issues, at another time, or in a database of its own. */
export async function openCompanyOf(
  data: JiraData,
  { clock = createClock(), given }: { clock?: MovableClock; given?: TestDatabase } = {},
): Promise<Company> {
  const database = given ?? (await openTestDatabase());
  const openApiFile = findSharedFile('jira-openapi-v3.json');
  const jira = createJira({
    data,
    clock: clock.now,
    siteUrl: 'http://127.0.0.1:3000',
    ...(openApiFile === undefined ? {} : { openApiFile }),
  });
  // Journeys, which bring the app as it is deployed, do without loading it from source.
  const app = await import('../../src');
  const site = await createSite({ app, jira, clock, database: database.choice, install: true });
  await site.settle();
  return new Company(site, jira, database.close);
}

/** What a test does in the company, in few words. */
export class Company {
  constructor(
    readonly site: Site,
    readonly jira: Jira,
    private readonly closeDatabase = () => Promise.resolve(),
  ) {}

  call<Name extends OperationName>(person: Person, operation: Name, input: unknown): Promise<Reply<Output<Name>>> {
    const { accountId } = people[person];
    return this.site.invoke(operation, input, { accountId }) as Promise<Reply<Output<Name>>>;
  }

  ask<Name extends OperationName>(person: Person, operation: Name, input: Input<Name>): Promise<Output<Name>> {
    return ask(this.site, people[person].accountId, operation, input);
  }

  issueId(key: string): string {
    const issue = this.jira.issue(key);
    if (issue === undefined) throw new Error(`no issue ${key}`);
    return issue.id;
  }

  /** The key of the issue with that summary. */
  keyOf(summary: string): string {
    const issue = this.jira.toData().issues.find((each) => each.summary === summary);
    if (issue === undefined) throw new Error(`no issue "${summary}"`);
    return issue.key;
  }

  async rest(method: string, path: string, body?: unknown, person: Person = 'admin'): Promise<unknown> {
    const { accountId } = people[person];
    const request = {
      method,
      path: `/rest/api/3/${path}`,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const answer = await this.jira.handle(request, { kind: 'user', accountId });
    if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return answer.body === '' ? undefined : JSON.parse(answer.body);
  }

  /** Moves an issue to a status, with a resolution when it is one of those that are not "Done". */
  async move(key: string, status: string, resolution?: string): Promise<void> {
    const { transitions } = (await this.rest('GET', `issue/${key}/transitions`)) as {
      transitions: { id: string; to: { name: string } }[];
    };
    const transition = transitions.find(({ to }) => to.name === status);
    const fields = resolution === undefined ? {} : { fields: { resolution: { name: resolution } } };
    await this.rest('POST', `issue/${key}/transitions`, { transition: { id: transition?.id }, ...fields });
  }

  async edit(key: string, fields: Record<string, unknown>): Promise<void> {
    await this.rest('PUT', `issue/${key}`, { fields });
  }

  /** Makes an issue, below another or at the top; answers its key. */
  async create(project: string, summary: string, parent: string | null, issuetype = 'Story'): Promise<string> {
    const below = parent === null ? {} : { parent: { key: parent } };
    const fields = { project: { key: project }, summary, issuetype: { name: issuetype }, ...below };
    return ((await this.rest('POST', 'issue', { fields })) as { key: string }).key;
  }

  /** A strategic goal, this year as cycle, the team Payments led by the manager, an objective and two key results. */
  async withGoals(): Promise<Goals> {
    const year = new Date(this.site.clock.now()).getUTCFullYear();
    const goal = await this.ask('admin', 'createStrategicGoal', { title: 'Win mobile customers' });
    const cycle = await this.ask('admin', 'createCycle', {
      name: String(year),
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
    });
    const { values } = (await this.rest('GET', 'project/search')) as { values: { id: string; key: string }[] };
    const projectId = values.find(({ key }) => key === 'PAY')?.id ?? '';
    const team = await this.ask('admin', 'createTeam', {
      name: 'Payments',
      projectIds: [projectId],
      leadId: demoUsers.manager.accountId,
    });
    const objective = await this.ask('manager', 'createObjective', {
      teamId: team.id,
      cycleId: cycle.id,
      title: 'Buying is effortless on a phone',
      strategicGoalId: goal.id,
    });
    const wallets = await this.ask('manager', 'createKeyResult', {
      objectiveId: objective.id,
      title: 'Wallets are ready',
      measure: { kind: 'initiatives' },
    });
    const dropOff = await this.ask('manager', 'createKeyResult', {
      objectiveId: objective.id,
      title: 'Checkout drop-off from 38 % to 25 %',
      measure: { kind: 'number', start: 38, target: 25, unit: '%' },
    });
    return {
      projectId,
      strategicGoalId: goal.id,
      cycleId: cycle.id,
      teamId: team.id,
      objectiveId: objective.id,
      wallets: wallets.id,
      dropOff: dropOff.id,
    };
  }

  /**
   * How often numbers were worked out anew since the invocations were reset; a job that finds nothing due does not,
   * and how teams stand is another matter.
   */
  countRecomputations(): number {
    return this.site.invocations.filter(
      ({ functionKey, sql }) =>
        functionKey !== 'overview' && sql.some((text) => /insert into `goal_progress`/i.test(text)),
    ).length;
  }

  async close(): Promise<void> {
    await this.site.close();
    await this.closeDatabase();
  }
}

export type Goals = Record<
  'projectId' | 'strategicGoalId' | 'cycleId' | 'teamId' | 'objectiveId' | 'wallets' | 'dropOff',
  string
>;
