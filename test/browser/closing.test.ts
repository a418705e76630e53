import type { FrameLocator } from 'playwright-core';
import { addPastCycle, gradePastCycle, type PastCycle } from '../support/past-cycle';
import type { Goals, Person } from '../support/company';
import { executionError } from '../site/forge/sql/failure';
import { violationsIn } from './axe';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { focusOf, focusPath, frameOf, openFocus } from './project';
import { waitUntil } from './wait-until';

const objective = 'Refunds arrive before people ask';
const faster = 'Days until a refund arrives from 10 to 2';
const rolledOut = 'Instant refunds in every market';

let jira: BrowsedJira;
let goals: Goals;
let past: PastCycle;
/** Of the past cycle, another one for each journey. */
let name: string;
let count = 0;
beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
});
beforeEach(async () => {
  count += 1;
  name = `Quarter ${count}`;
  past = await addPastCycle(jira.company, goals, name, 60 - count);
});
afterEach(async () => {
  expect(await jira.takeComplaints()).toEqual([]);
  await jira.leave();
  await jira.company.ask('admin', 'closeCycle', { cycleId: past.cycleId });
});
afterAll(() => jira.close());

/** Opens a page of the project page, and waits for what it has read. */
async function openPage(person: Person, path: string, options?: Parameters<BrowsedJira['visit']>[2]) {
  const visit = await jira.visit(person, `${focusPath}/${path}`, options);
  const page = focusOf(visit.page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { ...visit, app: page };
}

const openClosing = (person: Person, options?: Parameters<BrowsedJira['visit']>[2]) =>
  openPage(person, `closing/${goals.teamId}/${past.cycleId}`, options);

const slider = (app: FrameLocator, title: string) => app.getByRole('slider', { name: `Grade of ${title}` });
const figure = (app: FrameLocator, title: string) =>
  app.getByRole('textbox', { name: `Grade of ${title}, as a number` });
const press = (app: FrameLocator, name: string | RegExp) => app.getByRole('button', { name }).click();
const shown = (app: FrameLocator, text: string | RegExp) => app.getByText(text).first().waitFor();
const stored = () => jira.company.ask('manager', 'readClosing', { teamId: goals.teamId, cycleId: past.cycleId });
const gradesStored = async () =>
  (await stored()).objectives.flatMap(({ keyResults }) => keyResults.map(({ grade }) => grade));

it('opens with one call of the backend, at most three statements and no question to Jira', async () => {
  const { site } = jira.company;
  site.resetInvocations();
  const { app } = await openClosing('manager');
  await slider(app, faster).waitFor();
  const asked = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(asked.map(({ operation }) => operation)).toEqual(['readClosing']);
  expect(asked.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(3);
  expect(site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
});

it('leads from a cycle that has ended to its grades, and takes them by hand, by key and by suggestion', async () => {
  const { focus: app } = await openFocus(jira, 'manager');
  await app.getByRole('combobox', { name: 'Cycle' }).selectOption(past.cycleId);
  await app.getByRole('link', { name: 'Look back and grade' }).click();
  await shown(app, '0 of 2 graded');
  await press(app, `Use 0.8 for ${faster}`);
  expect(await figure(app, faster).inputValue()).toBe('0.8');
  await slider(app, faster).press('ArrowLeft');
  await figure(app, rolledOut).fill('half');
  await shown(app, 'Enter a number from 0 to 1.');
  await figure(app, rolledOut).fill('0.3');
  await shown(app, '2 of 2 graded');
  expect(await textOf(app.getByRole('article', { name: objective }).locator('header'))).toContain('Grade 0.5');
  await app.getByRole('textbox', { name: `What we learned: ${objective}` }).fill('Banks are slow.\n<b>Ask them</b> 🚀');
  await press(app, 'Save');
  await shown(app, 'Everything is graded.');
  expect(await gradesStored()).toEqual([0.7, 0.3]);
  expect((await stored()).objectives[0]?.learned).toBe('Banks are slow.\n<b>Ask them</b> 🚀');
});

it('keeps what was typed when saving fails', async () => {
  const { app } = await openClosing('manager');
  await figure(app, faster).fill('0.6');
  const { sql } = jira.company.site;
  const execute = sql.execute.bind(sql);
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  sql.execute = (query, params) => {
    if (/update `key_result`/i.test(query)) throw executionError(1105, 'no luck');
    return execute(query, params);
  };
  await press(app, 'Save');
  await shown(app, 'Not everything was saved.');
  sql.execute = execute;
  silenced.mockRestore();
  expect(await figure(app, faster).inputValue()).toBe('0.6');
  await press(app, 'Save');
  await shown(app, 'Everything is saved.');
  expect(await gradesStored()).toEqual([0.6, null]);
});

it('shows both words when two people grade at once, and loses neither', async () => {
  const { app } = await openClosing('manager');
  await figure(app, faster).fill('0.6');
  await figure(app, rolledOut).fill('0.1');
  await gradePastCycle(jira.company, goals, past, [0.9, 0.2]);
  await press(app, 'Save');
  const of = (title: string) => app.getByRole('group', { name: title, exact: true });
  await of(faster).getByText('Theirs: 0.9').waitFor();
  await of(faster).getByText('Mine: 0.6').waitFor();
  await press(app, `Keep mine: ${faster}`);
  await press(app, `Keep theirs: ${rolledOut}`);
  await press(app, 'Save');
  await shown(app, 'Everything is graded.');
  expect(await gradesStored()).toEqual([0.6, 0.2]);
});

it('takes a goal into the next cycle, once', async () => {
  const { app } = await openClosing('manager');
  await app.getByRole('checkbox', { name: `Take along: ${objective}` }).check();
  await press(app, /^Take 1 goal into/);
  await shown(app, /^1 goal goes on in/);
  await app.getByRole('link', { name: /^Goes on in/ }).waitFor();
  expect(await app.getByRole('checkbox').count()).toBe(0);
  await app.getByRole('radio', { name: 'Copy: a fresh start' }).check();
  expect(await app.getByRole('checkbox').count()).toBe(1);
  const { focus } = await openFocus(jira, 'developer');
  await focus.getByRole('article', { name: objective }).first().waitFor();
});

it('is closed, and reopened, by those who edit the strategy', async () => {
  await gradePastCycle(jira.company, goals, past, [0.9, 0.2]);
  const { app } = await openClosing('admin');
  await press(app, `Close ${name}`);
  await shown(app, `${name} is closed`);
  expect(await app.getByRole('slider').count()).toBe(0);
  await press(app, 'Reopen');
  await slider(app, faster).waitFor();
});

it('leaves nothing to change in a closed cycle, and shows its grades', async () => {
  await gradePastCycle(jira.company, goals, past, [0.9, 0.2]);
  await jira.company.ask('admin', 'closeCycle', { cycleId: past.cycleId });
  const { focus } = await openFocus(jira, 'manager');
  await focus.getByRole('combobox', { name: 'Cycle' }).selectOption(past.cycleId);
  await shown(focus, `${name} is closed`);
  expect(await textOf(focus.getByRole('group', { name: faster, exact: true }))).toContain('Grade 0.9');
  expect(await textsOf(focus.getByRole('button', { name: /^(New ob|New key|Edit|Check in)/ }))).toEqual([]);
  await focus.getByRole('link', { name: 'See the grades' }).click();
  await focus.getByRole('article', { name: objective }).waitFor();
  expect(await focus.getByRole('slider').count()).toBe(0);
});

it.each<Person>(['developer', 'outsider'])('shows the %s everything, and nothing to change it with', async (person) => {
  await gradePastCycle(jira.company, goals, past, [0.9, 0.2]);
  const { app, page } = await openClosing(person);
  await app.getByRole('article', { name: objective }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await app.getByRole('button').count()).toBe(0);
  expect(await app.locator('input, textarea, select').count()).toBe(0);
  const text = await textOf(app.getByRole('group', { name: faster, exact: true }));
  expect(text).toContain('10 days → 2 days, last 4 days');
  expect(text).toContain('Grade 0.9');
});

it('has the past in its history, with where the grades go', async () => {
  await gradePastCycle(jira.company, goals, past, [0.9, 0.3]);
  const { app, page } = await openPage('outsider', 'history');
  await app.getByRole('region', { name, exact: true }).first().waitFor();
  await shown(app, `${name} ended at 0.6 on average`);
  const article = app.getByRole('article', { name: objective }).first();
  expect(await textOf(article)).toContain('75%');
  await page.getByRole('link', { name: 'History' }).waitFor();
});

it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
  await gradePastCycle(jira.company, goals, past, [0.9, 0.3]);
  for (const path of [`closing/${goals.teamId}/${past.cycleId}`, 'history']) {
    const { app, page } = await openPage('manager', path, { colorScheme });
    if (colorScheme === 'dark') await page.getByRole('button', { name: 'Switch to dark theme' }).click();
    await app.locator(`html[data-color-mode=${colorScheme}]`).waitFor();
    await waitUntil(async () => (await app.getByRole('article').count()) > 0, 5_000);
    expect(await violationsIn(await frameOf(page))).toEqual([]);
  }
});

it('fits a narrow window, however long the words', async () => {
  const { company } = jira;
  await company.ask('manager', 'createKeyResult', {
    ...{ objectiveId: past.objectiveId, title: `W${'o'.repeat(200)}rd`, measure: { kind: 'milestone' } },
  });
  for (const path of [`closing/${goals.teamId}/${past.cycleId}`, 'history']) {
    const { app } = await openPage('manager', path, { width: 320 });
    await app.getByRole('article', { name: objective }).first().waitFor();
    expect(await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  }
});
