import type { Input, OperationName, Output } from '../../../src/contract/operations';
import type { CheckInId, KeyResultId, ObjectiveId } from '../../../src/domain/ids';
import { demoUsers } from '../jira/demo-company';
import type { Site } from '../site';
import { ask } from './ask';
import type { DemoCycle, DemoPerson } from './organisation';

export type SeededSite = Pick<Site, 'invoke' | 'callFunction' | 'jira' | 'clock' | 'schedule'>;

export interface SeededObjective {
  id: ObjectiveId;
  /** Ids by title. */
  keyResults: Map<string, KeyResultId>;
}

/** The demo company as it is being set up: its site, and ids by the names that the demo calls things by. */
export class SeededCompany {
  readonly teams = new Names<string>('team');
  readonly cycles = new Names<string>('cycle');
  readonly strategicGoals = new Names<string>('strategic goal');
  readonly lastCheckIns = new Map<KeyResultId, CheckInId>();
  private readonly objectives = new Names<SeededObjective>('objective');

  private constructor(
    readonly site: SeededSite,
    readonly epics: Names<string>,
    readonly projects: Names<string>,
  ) {}

  static async open(site: SeededSite): Promise<SeededCompany> {
    return new SeededCompany(site, await readEpics(site), await readProjects(site));
  }

  ask<Name extends OperationName>(by: DemoPerson, operation: Name, input: Input<Name>): Promise<Output<Name>> {
    return ask(this.site, demoUsers[by].accountId, operation, input);
  }

  objective(cycle: DemoCycle, title: string): SeededObjective {
    return this.objectives.get(`${title} in ${cycle.name}`);
  }

  hasObjective(cycle: DemoCycle, title: string): boolean {
    return this.objectives.has(`${title} in ${cycle.name}`);
  }

  /** Takes an objective into the names, with its key results as the app shows them. */
  async takeObjective(
    by: DemoPerson,
    cycle: DemoCycle,
    id: ObjectiveId,
  ): Promise<{ version: number; seeded: SeededObjective }> {
    const { objective } = await this.ask(by, 'readGoalPage', { goal: { kind: 'objective', id } });
    const keyResults = new Map(objective.keyResults.map((keyResult) => [keyResult.title, keyResult.id]));
    const seeded = { id, keyResults };
    this.objectives.set(`${objective.title} in ${cycle.name}`, seeded);
    return { version: objective.version, seeded };
  }
}

/** Things by name, each of which must be there when it is named. */
export class Names<Thing> {
  private readonly things = new Map<string, Thing>();

  constructor(
    private readonly kind: string,
    entries: Iterable<readonly [string, Thing]> = [],
  ) {
    for (const [name, thing] of entries) this.set(name, thing);
  }

  set(name: string, thing: Thing): void {
    this.things.set(name, thing);
  }

  has(name: string): boolean {
    return this.things.has(name);
  }

  get(name: string): Thing {
    const thing = this.things.get(name);
    if (thing === undefined) throw new Error(`The demo company has no ${this.kind} "${name}".`);
    return thing;
  }

  [Symbol.iterator](): IterableIterator<[string, Thing]> {
    return this.things.entries();
  }
}

/** Asks Jira as the administrator, or as somebody else. @throws Error when it refuses */
export async function askJira<Answer>(
  { jira }: Pick<SeededSite, 'jira'>,
  method: string,
  path: string,
  body?: unknown,
  accountId: string = demoUsers.admin.accountId,
): Promise<Answer> {
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await jira.handle({ method, path: `/rest/api/3/${path}`, ...text }, { kind: 'user', accountId });
  if (answer.status > 299) throw new Error(`${method} ${path} was refused: ${answer.status} ${answer.body}`);
  return (answer.body === '' ? undefined : JSON.parse(answer.body)) as Answer;
}

/** Ids by summary. */
async function readEpics(site: SeededSite): Promise<Names<string>> {
  const search = { jql: 'issuetype = Epic', fields: ['summary'], maxResults: 100 };
  const { issues } = await askJira<{ issues: { id: string; fields: { summary: string } }[] }>(
    site,
    'POST',
    'search/jql',
    search,
  );
  return new Names(
    'epic',
    issues.map(({ id, fields }) => [fields.summary, id] as const),
  );
}

/** Ids by key. */
export async function readProjects(site: SeededSite): Promise<Names<string>> {
  const { values } = await askJira<{ values: { id: string; key: string }[] }>(site, 'GET', 'project/search');
  return new Names(
    'project',
    values.map(({ id, key }) => [key, id] as const),
  );
}
