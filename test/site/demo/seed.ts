import type { Day } from '../../../src/domain/day';
import { addDays, dayOf } from '../../../src/domain/day';
import { demoUsers } from '../jira/demo-company';
import type { Site } from '../site';
import type { Input } from '../../../src/contract/operations';
import { ask } from './ask';
import { type DemoKeyResult, heartbeat, objectives, strategicGoals, teams } from './goals';

type SeededSite = Pick<Site, 'invoke' | 'jira' | 'clock'>;
const admin = demoUsers.admin.accountId;

const dayMilliseconds = 86_400_000;
const historyDays = 24;
export const demoHistoryMilliseconds = historyDays * dayMilliseconds;

/**
 * Fills the app with the demo company's goals, through the app's own operations, and moves the site's clock on by
 * `demoHistoryMilliseconds`, with check-ins on the way.
 */
export async function seedDemo(site: SeededSite, tell: (step: string) => void = () => undefined): Promise<void> {
  const today = dayOf(site.clock.now() + demoHistoryMilliseconds);
  const epicIds = await readIds(
    site,
    '/rest/api/3/search/jql?jql=issuetype%20%3D%20Epic&fields=summary&maxResults=100',
  );
  const projectIds = await readIds(site, '/rest/api/3/project/search');
  tell('strategic goals and cycles');
  const goalIds = await seedStrategicGoals(site);
  const cycleId = await seedCycles(site, today);
  tell('teams');
  const teamIds = new Map<string, string>();
  for (const { name, project, lead, editors, weighting } of teams) {
    const { id } = await ask(site, admin, 'createTeam', {
      name,
      projectIds: [idOf(projectIds, project)],
      weighting,
      leadId: demoUsers[lead].accountId,
      editorIds: editors.map((person) => demoUsers[person].accountId),
    });
    teamIds.set(name, id);
  }
  const checkIns: DatedCheckIn[] = [];
  for (const { team, title, description = '', serves, whyNone = '', owner, keyResults } of objectives) {
    tell(`objective: ${title}`);
    const { id } = await ask(site, admin, 'createObjective', {
      teamId: idOf(teamIds, team),
      cycleId,
      title,
      description,
      strategicGoalId: serves === null ? null : idOf(goalIds, serves),
      noGoalReason: whyNone,
      ownerId: demoUsers[owner].accountId,
    });
    for (const keyResult of keyResults) checkIns.push(...(await seedKeyResult(site, id, keyResult, epicIds)));
  }
  tell('heartbeat work');
  for (const epic of heartbeat) await ask(site, admin, 'markHeartbeat', { issueId: idOf(epicIds, epic) });
  tell(`check-ins of ${historyDays} days`);
  for (let daysAgo = historyDays; daysAgo > 0; daysAgo -= 1) {
    for (const { by, input } of checkIns.filter((each) => each.daysAgo === daysAgo))
      await ask(site, by, 'checkIn', input);
    site.clock.advance(dayMilliseconds);
  }
}

interface DatedCheckIn {
  daysAgo: number;
  by: string;
  input: Input<'checkIn'>;
}

/** One objective for each project of an imported Jira, with a key result that its epics can be linked to. */
export async function seedProjects(site: SeededSite): Promise<void> {
  const cycleId = await seedCycles(site, dayOf(site.clock.now()));
  const { id: strategicGoalId } = await ask(site, admin, 'createStrategicGoal', {
    title: 'Developers love what they build with us',
  });
  for (const [key, projectId] of await readIds(site, '/rest/api/3/project/search')) {
    const { id: teamId } = await ask(site, admin, 'createTeam', {
      name: `Team ${key}`,
      projectIds: [projectId],
      leadId: demoUsers.manager.accountId,
      editorIds: [demoUsers.developer.accountId],
    });
    const title = `${key} does what its users ask for`;
    const { id: objectiveId } = await ask(site, admin, 'createObjective', { teamId, cycleId, title, strategicGoalId });
    await ask(site, admin, 'createKeyResult', {
      objectiveId,
      title: `What was promised in ${key} is delivered`,
      measure: { kind: 'initiatives' },
    });
    await ask(site, admin, 'createKeyResult', {
      objectiveId,
      title: `Open complaints about ${key} from 120 to 40`,
      measure: { kind: 'number', start: 120, target: 40, unit: 'complaints' },
    });
  }
}

async function seedStrategicGoals(site: SeededSite): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const goal of strategicGoals) ids.set(goal.title, (await ask(site, admin, 'createStrategicGoal', goal)).id);
  return ids;
}

/** The quarter of today, which is answered, and the one after it. */
async function seedCycles(site: SeededSite, today: Day): Promise<string> {
  const running = quarterOf(today);
  const next = quarterOf(addDays(running.endsOn, 1));
  const { id } = await ask(site, admin, 'createCycle', running);
  await ask(site, admin, 'createCycle', next);
  return id;
}

function quarterOf(day: Day) {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const startsOn = dayOf(Date.UTC(year, quarter * 3 - 3, 1));
  return { name: `Q${quarter} ${year}`, startsOn, endsOn: dayOf(Date.UTC(year, quarter * 3, 0)) };
}

/** Answers the check-ins that are still to be made. */
async function seedKeyResult(
  site: SeededSite,
  objectiveId: string,
  { title, measure, owner, weight = 1, checkIns = [], epics = [] }: DemoKeyResult,
  epicIds: Map<string, string>,
): Promise<DatedCheckIn[]> {
  const ownerId = owner === undefined ? null : demoUsers[owner].accountId;
  const { id: keyResultId } = await ask(site, admin, 'createKeyResult', {
    objectiveId,
    title,
    measure,
    ownerId,
    weight,
  });
  for (const epic of epics) await ask(site, admin, 'linkInitiative', { keyResultId, issueId: idOf(epicIds, epic) });
  return checkIns.map(([daysAgo, value, confidence]) => ({
    daysAgo,
    by: ownerId ?? admin,
    input: { keyResultId, value, confidence },
  }));
}

/** Ids by summary or key, as the admin sees them. */
async function readIds({ jira }: SeededSite, path: string): Promise<Map<string, string>> {
  const answer = await jira.handle({ method: 'GET', path }, { kind: 'user', accountId: admin });
  const { issues, values } = JSON.parse(answer.body) as {
    issues?: { id: string; fields: { summary: string } }[];
    values?: { id: string; key: string }[];
  };
  const named =
    issues?.map(({ id, fields }) => [fields.summary, id] as const) ?? values?.map(({ id, key }) => [key, id] as const);
  return new Map(named);
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo company has no ${name}.`);
  return id;
}
