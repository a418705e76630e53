import { addDays, type Day, dayOf, daysBetween } from '../../../src/domain/day';
import { demoUsers } from '../jira/demo-company';
import { Diary } from './diary';
import { addGadgets } from './gadgets';
import { type DemoObjective, lostField, nextObjectives, runningObjectives } from './goals';
import { type DemoCycle, cyclesAround, heartbeat, teams } from './organisation';
import { earlyObjectives, lateObjectives } from './past-goals';
import { checkIn, checkInsByDay, lookBack, say, writeObjective } from './seed-goals';
import { draftStrategy, measureStrategicGoals, publishFirstStrategy, publishLaterStrategy } from './seed-strategy';
import { askJira, SeededCompany, type SeededSite } from './seeded-company';
import { type DemoComment, talk } from './talk';

const dayMilliseconds = 86_400_000;

/** Everything begins a few days before the first cycle. */
const firstDay = (today: Day): Day => addDays(cyclesAround(today).early.startsOn, -5);

/** How long before `now` (ms) the demo company began to write its goals, in ms. */
export const demoHistoryMilliseconds = (now: number): number =>
  daysBetween(firstDay(dayOf(now)), dayOf(now)) * dayMilliseconds;

/**
 * Fills the app with the demo company's strategy, teams and goals, through the app's own operations. The site's clock
 * must stand `demoHistoryMilliseconds` before `now`, and is moved on to it.
 */
export async function seedDemo(
  site: SeededSite,
  now: number,
  tell: (step: string) => void = () => undefined,
): Promise<void> {
  const setting: Setting = { company: await SeededCompany.open(site), today: dayOf(now), diary: new Diary(tell) };
  planOrganisation(setting);
  planGoals(setting);
  planTalk(setting);
  planOverview(setting);
  await setting.diary.live(site.clock, setting.today);
}

interface Setting {
  company: SeededCompany;
  today: Day;
  diary: Diary;
}

function planOrganisation({ company, today, diary }: Setting): void {
  const { early, late, running, next } = cyclesAround(today);
  const first = firstDay(today);
  diary.on(first, () => publishFirstStrategy(company), 'the strategy');
  diary.on(first, () => createTeams(company), 'teams');
  diary.on(first, () => createCycles(company, [early, late]), 'cycles');
  diary.on(first, () => markHeartbeat(company), 'heartbeat work');
  diary.on(addDays(late.endsOn, -20), () => publishLaterStrategy(company));
  diary.on(addDays(late.endsOn, -10), () => createCycles(company, [running]));
  diary.on(addDays(running.startsOn, 1), () => addLostField(company));
  diary.on(addDays(running.startsOn, 1), () => declareHeartbeat(company), 'heartbeat beside strategic work');
  diary.on(addDays(today, -15), () => createCycles(company, [next]));
  diary.on(addDays(today, -9), () => measureStrategicGoals(company));
  diary.on(addDays(today, -lostField.daysAgo), () => loseField(company));
  diary.on(addDays(today, -2), () => draftStrategy(company));
  diary.on(addDays(today, -1), () => addGadgets(company));
  diary.on(today, () => company.site.schedule.run('every-hour'));
}

function planGoals(setting: Setting): void {
  const { company, today, diary } = setting;
  const { early, late, running, next } = cyclesAround(today);
  planPastCycle(setting, { cycle: early, next: late, objectives: earlyObjectives });
  planPastCycle(setting, { cycle: late, next: running, objectives: lateObjectives });
  planWriting(setting, running, addDays(running.startsOn, 4), runningObjectives);
  diary.on(addDays(running.startsOn, 4), () => putFirst(company, running));
  planCheckIns(setting, running, today, runningObjectives);
  planWriting(setting, next, addDays(today, -7), nextObjectives);
}

interface PastCycle {
  cycle: DemoCycle;
  next: DemoCycle;
  objectives: readonly DemoObjective[];
}

/** Its goals are written once those before it were looked back on; it is closed in the first days of the next. */
function planPastCycle(setting: Setting, { cycle, next, objectives }: PastCycle): void {
  const { company, diary } = setting;
  planWriting(setting, cycle, addDays(cycle.startsOn, 4), objectives);
  planCheckIns(setting, cycle, cycle.endsOn, objectives);
  diary.on(addDays(cycle.endsOn, 2), () => lookBack(company, { cycle, next }, objectives));
  diary.on(addDays(cycle.endsOn, 3), () =>
    company.ask('admin', 'closeCycle', { cycleId: company.cycles.get(cycle.name) }),
  );
}

function planWriting(
  { company, diary }: Setting,
  cycle: DemoCycle,
  day: Day,
  objectives: readonly DemoObjective[],
): void {
  for (const objective of objectives) {
    diary.on(day, () => writeObjective(company, cycle, objective), `${cycle.name}, ${objective.team}`);
  }
}

function planCheckIns(
  { company, diary }: Setting,
  cycle: DemoCycle,
  lastDay: Day,
  objectives: readonly DemoObjective[],
): void {
  for (const each of checkInsByDay(objectives, lastDay)) diary.on(each.day, () => checkIn(company, cycle, each));
}

/** How teams stand is worked out on each day with check-ins, so that there is a history of it, and at last today. */
function planOverview({ company, today, diary }: Setting): void {
  const days = checkInsByDay(runningObjectives, today).map(({ day }) => day);
  for (const day of new Set([...days, today])) diary.on(day, () => refreshOverview(company));
}

const refreshOverview = ({ site }: SeededCompany) => site.callFunction('overview', { body: { after: null } });

function planTalk({ company, today, diary }: Setting): void {
  const { running: cycle } = cyclesAround(today);
  for (const [title, comments] of Object.entries(talk)) {
    for (const comment of comments) discuss(diary, company, { today, cycle, title }, comment);
  }
}

async function createTeams(company: SeededCompany): Promise<void> {
  for (const { name, below, project, lead, editors = [], weighting = 'count' } of teams) {
    const { id } = await company.ask('admin', 'createTeam', {
      ...{ name, weighting },
      parentId: below === null ? null : company.teams.get(below),
      projectIds: project === undefined ? [] : [company.projects.get(project)],
      leadId: demoUsers[lead].accountId,
      editorIds: editors.map((person) => demoUsers[person].accountId),
    });
    company.teams.set(name, id);
  }
}

async function createCycles(company: SeededCompany, cycles: DemoCycle[]): Promise<void> {
  for (const cycle of cycles) {
    company.cycles.set(cycle.name, (await company.ask('admin', 'createCycle', cycle)).id);
  }
}

async function markHeartbeat(company: SeededCompany): Promise<void> {
  for (const epic of heartbeat) await company.ask('admin', 'markHeartbeat', { issueId: company.epics.get(epic) });
}

/** The teams say what their heartbeat work is. */
async function declareHeartbeat(company: SeededCompany): Promise<void> {
  const types = await askJira<{ id: string; name: string }[]>(company.site, 'GET', 'issuetype');
  for (const { name, lead, heartbeat: declared } of teams) {
    if (declared === undefined) continue;
    await company.ask(lead, 'saveHeartbeat', {
      ...{ teamId: company.teams.get(name), version: 0, jql: declared.jql ?? '' },
      issueTypeIds: types.filter((type) => declared.types?.includes(type.name)).map(({ id }) => id),
      wishedStrategic: declared.wish ?? null,
    });
  }
}

/** The team’s own order: what is new comes before what was carried over. */
async function putFirst(company: SeededCompany, cycle: DemoCycle): Promise<void> {
  const [first, second] = runningObjectives.map(({ title }) => company.objective(cycle, title).id);
  if (first === undefined || second === undefined) return;
  await company.ask('manager', 'moveObjective', { objectiveId: first, beforeId: second });
}

/** A custom field that some of the operators’ work has a number in. */
async function addLostField({ site }: SeededCompany): Promise<void> {
  const type = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
  const { id } = await askJira<{ id: string }>(site, 'POST', 'field', { name: lostField.name, type });
  for (const [index, value] of lostField.values.entries()) {
    await askJira(site, 'PUT', `issue/OPS-${index + 2}`, { fields: { [id]: value } });
  }
}

/** Clears the field away; within the hour the app notices. */
async function loseField({ site }: SeededCompany): Promise<void> {
  const fields = await askJira<{ id: string; name: string }[]>(site, 'GET', 'field');
  const id = fields.find(({ name }) => name === lostField.name)?.id ?? '';
  await askJira(site, 'POST', `field/${id}/trash`);
  await site.schedule.run('every-hour');
}

interface Subject {
  today: Day;
  cycle: DemoCycle;
  /** How the title of an objective or of a key result begins. */
  title: string;
}

/** A comment, its replies, and what became of it if it was a question. */
function discuss(diary: Diary, company: SeededCompany, subject: Subject, comment: DemoComment): void {
  const dayAgo = (days: number): Day => addDays(subject.today, -days);
  let parentId = '';
  const { replies = [], question } = comment;
  diary.on(dayAgo(comment.daysAgo), async () => {
    parentId = await say(company, goalTitled(company, subject), comment, null);
  });
  for (const reply of replies) {
    diary.on(dayAgo(reply.daysAgo), () => say(company, goalTitled(company, subject), reply, parentId));
  }
  if (question !== 'resolved') return;
  const lastDay = dayAgo(replies.at(-1)?.daysAgo ?? comment.daysAgo);
  diary.on(lastDay, () => company.ask(comment.by, 'resolveQuestion', { commentId: parentId }));
}

function goalTitled(company: SeededCompany, { cycle, title }: Subject) {
  for (const objective of runningObjectives) {
    const { id, keyResults } = company.objective(cycle, objective.title);
    if (objective.title.startsWith(title)) return { kind: 'objective', id } as const;
    const keyResultId = keyResults.get(title);
    if (keyResultId !== undefined) return { kind: 'keyResult', id: keyResultId } as const;
  }
  throw new Error(`The demo company has no goal "${title}".`);
}
