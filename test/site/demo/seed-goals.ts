import { addDays, type Day } from '../../../src/domain/day';
import { markOf } from '../../../src/domain/mentions';
import { demoGroups, demoUsers } from '../jira/demo-company';
import type { AccountId } from '../../../src/domain/ids';
import type { DemoCheckIn, DemoKeyResult, DemoObjective } from './goals';
import { leaderAbove, teamNamed, type DemoCycle, type DemoPerson } from './organisation';
import type { SeededCompany, SeededObjective } from './seeded-company';
import type { DemoComment } from './talk';

const accountIdOf = (person: DemoPerson | undefined): string | null =>
  person === undefined ? null : demoUsers[person].accountId;

/** Writes an objective as its team’s lead, or what is new in one that was carried over. */
export async function writeObjective(
  company: SeededCompany,
  cycle: DemoCycle,
  objective: DemoObjective,
): Promise<void> {
  const { lead } = teamNamed(objective.team);
  const isCarried = company.hasObjective(cycle, objective.title);
  if (isCarried) await writeMissingKeyResults(company, company.objective(cycle, objective.title), objective);
  const id = isCarried
    ? company.objective(cycle, objective.title).id
    : await createObjective(company, cycle, objective);
  if (objective.contributesTo?.isAccepted) await accept(company, cycle, id, objective.contributesTo.title);
  const { version, seeded } = await company.takeObjective(lead, cycle, id);
  for (const { title, epics = [] } of objective.keyResults) {
    if (epics.length > 0) await linkEpics(company, lead, keyResultOf(seeded, title), epics);
  }
  if (objective.isProposed) return;
  await company.ask(leaderAbove(teamNamed(objective.team)), 'agreeObjective', { objectiveId: id, version });
}

async function createObjective(company: SeededCompany, cycle: DemoCycle, objective: DemoObjective) {
  const { team, title, description = '', serves, whyNone = '', owner, weight = 1, contributesTo } = objective;
  const { id } = await company.ask(teamNamed(team).lead, 'createObjective', {
    ...{ title, description, weight, noGoalReason: whyNone },
    teamId: company.teams.get(team),
    cycleId: company.cycles.get(cycle.name),
    strategicGoalId: serves === null ? null : company.strategicGoals.get(serves),
    parentObjectiveId: contributesTo === undefined ? null : company.objective(cycle, contributesTo.title).id,
    ownerId: accountIdOf(owner),
    readers: objective.readers === undefined ? null : readersOf(objective.readers),
    keyResults: objective.keyResults.map(inputOf),
  });
  return id;
}

const readersOf = ({ people, groups }: NonNullable<DemoObjective['readers']>) => ({
  people: people.map((person) => demoUsers[person].accountId),
  groupIds: groups.map((group) => demoGroups[group].id),
});

async function writeMissingKeyResults(company: SeededCompany, seeded: SeededObjective, objective: DemoObjective) {
  for (const keyResult of objective.keyResults.filter(({ title }) => !seeded.keyResults.has(title))) {
    const input = { objectiveId: seeded.id, ...inputOf(keyResult) };
    await company.ask(teamNamed(objective.team).lead, 'createKeyResult', input);
  }
}

const inputOf = ({ title, measure, owner, weight = 1, cadenceDays }: DemoKeyResult) => ({
  ...{ title, measure, weight },
  ownerId: accountIdOf(owner),
  cadenceDays: cadenceDays ?? null,
});

async function linkEpics(
  company: SeededCompany,
  by: DemoPerson,
  keyResultId: string,
  epics: NonNullable<DemoKeyResult['epics']>,
): Promise<void> {
  const issues = epics.map((epic) => {
    const [summary, weight] = typeof epic === 'string' ? [epic, 1] : epic;
    return { issueId: company.epics.get(summary), weight };
  });
  await company.ask(by, 'linkInitiatives', { keyResultId, issues });
}

async function accept(company: SeededCompany, cycle: DemoCycle, objectiveId: string, parent: string): Promise<void> {
  const parentObjectiveId = company.objective(cycle, parent).id;
  await company.ask('manager', 'acceptContribution', { parentObjectiveId, objectiveId });
}

function keyResultOf({ keyResults }: SeededObjective, title: string) {
  const id = keyResults.get(title);
  if (id === undefined) throw new Error(`The demo company has no key result "${title}".`);
  return id;
}

/** What one person checks in on one day. */
export interface DayOfCheckIns {
  day: Day;
  by: DemoPerson;
  entries: { objective: string; keyResult: string; checkIn: DemoCheckIn }[];
}

/** The check-ins of objectives, by day and person; `lastDay` is what their days are counted back from. */
export function checkInsByDay(objectives: readonly DemoObjective[], lastDay: Day): DayOfCheckIns[] {
  const days = new Map<string, DayOfCheckIns>();
  for (const { title, team, keyResults } of objectives) {
    for (const { title: keyResult, owner = teamNamed(team).lead, checkIns = [] } of keyResults) {
      for (const checkIn of checkIns) {
        const day = addDays(lastDay, -checkIn[0]);
        const key = `${day} ${owner}`;
        const entries = [...(days.get(key)?.entries ?? []), { objective: title, keyResult, checkIn }];
        days.set(key, { day, by: owner, entries });
      }
    }
  }
  return [...days.values()];
}

/** All at once, as on the app’s own page; a correction by itself. */
export async function checkIn(company: SeededCompany, cycle: DemoCycle, { day, by, entries }: DayOfCheckIns) {
  const drafts = entries.map(({ objective, keyResult, checkIn: [, value, confidence, more = {}] }) => ({
    corrects: more.corrects === true,
    draft: {
      ...{ value, confidence, note: more.note ?? '', statedPace: more.statedPace ?? null },
      keyResultId: keyResultOf(company.objective(cycle, objective), keyResult),
      measuredOn: addDays(day, -(more.daysLate ?? 0)),
    },
  }));
  const checkIns = drafts.flatMap(({ corrects, draft }) => (corrects ? [] : [draft]));
  if (checkIns.length > 0) {
    const { saved, refused } = await company.ask(by, 'checkInAll', { checkIns });
    if (refused.length > 0) throw new Error(`A check-in was refused: ${JSON.stringify(refused)}`);
    for (const { keyResultId, id } of saved) company.lastCheckIns.set(keyResultId, id);
  }
  for (const { draft } of drafts.filter(({ corrects }) => corrects)) {
    const replacesId = company.lastCheckIns.get(draft.keyResultId) ?? null;
    await company.ask(by, 'checkIn', { ...draft, replacesId, measuredOn: null });
  }
}

/** Grades the goals of a cycle, team by team, and takes into the next one what goes on. */
export async function lookBack(
  company: SeededCompany,
  { cycle, next }: { cycle: DemoCycle; next: DemoCycle },
  objectives: readonly DemoObjective[],
): Promise<void> {
  for (const team of new Set(objectives.map((objective) => objective.team))) {
    const { lead } = teamNamed(team);
    const which = { teamId: company.teams.get(team), cycleId: company.cycles.get(cycle.name) };
    const closing = await company.ask(lead, 'readClosing', which);
    const wordsOn = new Map(objectives.map((objective) => [objective.title, objective]));
    await company.ask(lead, 'gradeGoals', {
      ...which,
      objectives: closing.objectives.map(({ id, version, title }) => ({
        ...{ objectiveId: id, version },
        learned: wordsOn.get(title)?.learned ?? '',
      })),
      keyResults: closing.objectives.flatMap((objective) =>
        objective.keyResults.map(({ id, version, title }) => {
          const words = wordsOn.get(objective.title)?.keyResults.find((each) => each.title === title);
          return { keyResultId: id, version, grade: words?.grade ?? null, learned: words?.learned ?? '' };
        }),
      ),
    });
    const going = objectives.filter((objective) => objective.team === team && objective.isCarriedOver);
    await carryOver(company, { cycle, next }, going, lead);
  }
}

async function carryOver(
  company: SeededCompany,
  { cycle, next }: { cycle: DemoCycle; next: DemoCycle },
  objectives: readonly DemoObjective[],
  by: DemoPerson,
): Promise<void> {
  const [first] = objectives;
  if (first === undefined) return;
  const { objectiveIds } = await company.ask(by, 'carryOver', {
    objectiveIds: objectives.map(({ title }) => company.objective(cycle, title).id),
    teamId: company.teams.get(first.team),
    cycleId: company.cycles.get(next.name),
    mode: 'carry',
  });
  for (const id of objectiveIds) await company.takeObjective(by, next, id);
}

/** Says something about a goal; answers the id of the comment, to reply to. */
export async function say(
  company: SeededCompany,
  goal: { kind: 'objective' | 'keyResult'; id: string },
  { by, text, question, gap }: DemoComment,
  parentId: string | null,
): Promise<string> {
  const words = text.replace(/@(\w+)/g, (typed, name: string) =>
    name in demoUsers ? markOf(demoUsers[name as DemoPerson].accountId as AccountId) : typed,
  );
  const isQuestion = question !== undefined;
  const { id } = await company.ask(by, 'addComment', {
    ...{ about: goal, parentId, text: words, isQuestion },
    gap: gap === undefined ? null : { kind: gap },
  });
  return id;
}
