import * as app from '../../../src';
import type { KeyResultView, ProjectPageView } from '../../../src/contract/views';
import { demoHistoryMilliseconds, seedDemo } from '../../site/demo/seed';
import { createClock } from '../../site/forge/clock';
import { demoCompany } from '../../site/jira/demo-company';
import { createJira } from '../../site/jira/jira';
import { findSharedFile } from '../../site/shared-file';
import { createSite } from '../../site/site';
import { Company } from '../../support/company';

/** The demo company as `npm start` sets it up at an instant. */
async function openDemo(now: number): Promise<Company> {
  const openApiFile = findSharedFile('jira-openapi-v3.json');
  const history = demoHistoryMilliseconds(now);
  const clock = createClock(() => now - history);
  const jira = createJira({
    data: demoCompany(now),
    clock: clock.now,
    siteUrl: 'http://127.0.0.1:3000',
    ...(openApiFile === undefined ? {} : { openApiFile }),
  });
  const site = await createSite({ app, jira, clock, install: true });
  await site.settle();
  await seedDemo(site, now);
  await site.settle();
  return new Company(site, jira);
}

async function runningObjectives(company: Company): Promise<ProjectPageView['objectives']> {
  const pages = company.jira.projects.map(({ id }) =>
    company.ask('admin', 'readProjectPage', { projectId: id, cycleId: null }),
  );
  return (await Promise.all(pages)).flatMap(({ objectives }) => objectives);
}

const sorted = (values: Iterable<string | null>): (string | null)[] => [...new Set(values)].toSorted();

/** In the middle of a quarter, on the first day of a year, and on the last of a February. */
describe.each(['2026-11-23', '2027-01-01', '2028-02-29'])('the demo company on %s', (day) => {
  let company: Company;
  let objectives: ProjectPageView['objectives'];
  let keyResults: KeyResultView[];

  beforeAll(async () => {
    company = await openDemo(Date.parse(`${day}T09:30:00Z`));
    objectives = await runningObjectives(company);
    keyResults = objectives.flatMap((objective) => objective.keyResults);
  }, 60_000);
  afterAll(() => company.close());

  it('makes nobody complain', () => {
    expect(company.jira.violations).toEqual([]);
    expect(company.jira.unknownRequests).toEqual([]);
    expect(company.site.problems.all).toEqual([]);
    expect(new Date(company.site.clock.now()).toISOString()).toContain(day);
  });

  it('has goals in every state, and both divergences', () => {
    expect(sorted(keyResults.map(({ progress }) => progress.pace))).toEqual([
      'atRisk',
      'done',
      'none',
      'offTrack',
      'onTrack',
      'stale',
    ]);
    expect(sorted(keyResults.map(({ progress }) => progress.divergence))).toEqual([
      'deliveredUnmoved',
      'movedUndelivered',
      null,
    ]);
    expect(sorted(keyResults.map(({ measure }) => measure.kind))).toEqual([
      'initiatives',
      'jira',
      'keep',
      'milestone',
      'number',
    ]);
    expect(sorted(objectives.map(({ state }) => state))).toEqual(['agreed', 'proposed']);
    expect(keyResults.filter(({ stated }) => stated !== null)).toHaveLength(1);
  });

  it('has a key result whose JQL is broken, with its last value', () => {
    const troubled = keyResults.filter(({ trouble }) => trouble !== null);
    expect(troubled.map(({ value }) => value)).toEqual([4]);
    expect(troubled[0]?.trouble?.error).toContain("Field 'Alarms raised' does not exist");
  });

  it('has an objective that contributes to another, and one that waits for that', () => {
    const parents = objectives.flatMap(({ parent }) => parent ?? []);
    const proposed = objectives.flatMap(({ proposedParent }) => proposedParent ?? []);
    const title = 'Buying is effortless on a phone';
    expect([parents, proposed]).toMatchObject([[{ title }], [{ title }]]);
  });

  it('looks back on two closed cycles, and ahead to a planned one', async () => {
    const { cycles } = await company.ask('outsider', 'readOrganisation', {});
    expect(cycles.map(({ isClosed, objectiveCount }) => [isClosed, objectiveCount > 2])).toEqual([
      [false, true],
      [false, true],
      [true, true],
      [true, true],
    ]);
    const [payments] = company.jira.projects;
    const history = await company.ask('outsider', 'readHistory', { projectId: payments?.id ?? '' });
    expect(history.cycles.map(({ grade }) => typeof grade)).toEqual(['number', 'number']);
    const learned = history.cycles.flatMap((cycle) => cycle.objectives.map((objective) => objective.learned));
    expect(learned.every((words) => words.length > 20)).toBe(true);
    const carried = history.cycles.flatMap((cycle) => cycle.objectives.flatMap(({ carriedTo }) => carriedTo));
    expect(carried).toHaveLength(1);
  });

  it('has a strategy in its second version, with a draft beside it', async () => {
    const { version, history, parts, standings } = await company.ask('outsider', 'readStrategy', {});
    expect([version?.number, history.length]).toEqual([2, 2]);
    expect(sorted(parts.map(({ kind }) => kind))).toEqual([
      'challenge',
      'context',
      'policy',
      'purpose',
      'strategicGoal',
    ]);
    expect(standings.filter(({ isRetired }) => isRetired)).toHaveLength(1);
    expect(standings.flatMap(({ readings }) => readings)).toHaveLength(2);
    const { changes } = await company.ask('strategist', 'readStrategyDraft', {});
    expect(sorted(changes.map(({ change }) => change))).toEqual(['added', 'changed']);
  });

  it('talks about its goals', async () => {
    const [first] = objectives;
    const goal = { kind: 'objective', id: first?.id ?? '' } as const;
    const page = await company.ask('outsider', 'readGoalPage', { goal });
    expect(page.openQuestions).toBe(1);
    expect(page.trend.length).toBeGreaterThan(3);
    expect(page.checkIns.shown.length).toBeGreaterThan(4);
    expect(JSON.stringify(page.comments)).toContain('@[712020:priya]');
  });
});
