import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { Goals } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textsOf } from './panel';
import { waitUntil } from './wait-until';

const objective = 'Buying is effortless on a phone';
const empty = '/jira/dashboards/10002';
const title = 'OKR progress';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
  await jira.company.ask('admin', 'createTeam', { name: 'Wallets', parentId: goals.teamId });
  await jira.company.ask('admin', 'createStrategicGoal', { title: 'A shop people trust' });
});
endJourneys(() => jira);

const gadgetOf = (page: Page): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await gadgetOf(page).owner().elementHandle()).contentFrame();
  if (!frame) throw new Error('the dashboard has no gadget');
  return frame;
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${title}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const formIn = (page: Page) => gadgetOf(page).getByRole('form', { name: 'Choose what to show' });

async function save(page: Page): Promise<void> {
  await formIn(page).getByRole('button', { name: 'Save' }).click();
  await formIn(page).waitFor({ state: 'detached' });
}

const isShown = (page: Page, percent: number) =>
  gadgetOf(page)
    .getByRole('button', { name: `${percent}% – why this number? ${objective}` })
    .waitFor();

it('is added to a dashboard and configured, with a preview, and stays as it was saved', async () => {
  const { page } = await jira.visit('manager', '/');
  await page
    .getByRole('list', { name: 'Dashboards' })
    .getByRole('link', { name: /^Leadership meeting/ })
    .click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('combobox', { name: 'Layout' }).selectOption('one');
  await page.getByRole('button', { name: 'Add gadget' }).click();
  const offer = page.getByRole('list', { name: 'Gadgets' }).getByRole('listitem');
  await offer.filter({ hasText: title }).getByRole('button', { name: 'Add' }).click();
  const preview = gadgetOf(page).getByRole('region', { name: 'Preview' });
  await preview.getByRole('group', { name: objective }).waitFor();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
  const form = formIn(page);
  await form.getByRole('combobox', { name: 'Of' }).selectOption({ label: 'A strategic goal' });
  await preview.getByText('Choose whose goals to show, and they appear here.').waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Choose whose goals to show.').waitFor();
  await form.getByRole('combobox', { name: 'A strategic goal' }).selectOption({ label: 'A shop people trust' });
  await preview.getByText('There are no objectives here in this cycle.').waitFor();
  await form.getByRole('combobox', { name: 'A strategic goal' }).selectOption({ label: 'Win mobile customers' });
  await preview.getByRole('group', { name: objective }).waitFor();
  await save(page);
  await isShown(page, 0);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await isShown(page, 0);
  expect(await gadgetOf(page).getByRole('heading', { level: 1 }).textContent()).toContain('Win mobile customers');
  expect(await violationsIn(await frameOf(page))).toEqual([]);
});

it('opens with one call of the backend, at most three statements and no question to Jira', async () => {
  const { site } = jira.company;
  site.resetInvocations();
  const { page } = await jira.visit('manager', empty);
  await isShown(page, 0);
  // Once it shows something, it has the viewer's groups looked at.
  const asked = site.invocations.filter(({ operation }) => operation !== 'confirmMembership');
  expect(asked.map(({ operation }) => operation)).toEqual(['readGadget']);
  expect(asked.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(3);
  expect(asked.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
});

it('shows a number that moved, and leads to the page of its goal', async () => {
  const { page } = await jira.visit('outsider', empty);
  await isShown(page, 0);
  const { company } = jira;
  await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31.5 });
  await isShown(page, 50);
  const {
    company: { site },
  } = jira;
  site.resetInvocations();
  await choose(page, 'Refresh');
  await waitUntil(() => Promise.resolve(site.invocations.some(({ operation }) => operation === 'readGadget')), 5_000);
  await gadgetOf(page).getByRole('link', { name: objective }).click();
  await page.waitForURL(`**/jira/apps/global-page/goals/objective/${goals.objectiveId}`);
});

it('shows outsiders all of it, and no way to change it', async () => {
  const { page } = await jira.visit('outsider', empty);
  await isShown(page, 50);
  expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
  await page.getByRole('button', { name: `Actions for ${title}` }).click();
  expect(await textsOf(page.getByRole('menuitem'))).toEqual(['Refresh']);
});

it('shows a trend, how teams stand, and what their work is for', async () => {
  await jira.company.site.schedule.run('every-hour');
  const { page } = await jira.visit('manager', empty);
  await isShown(page, 50);
  await choose(page, 'Configure');
  await formIn(page).getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Trend over the cycle' });
  const preview = gadgetOf(page).getByRole('region', { name: 'Preview' });
  await preview.getByRole('img', { name: /^50%, / }).waitFor();
  await formIn(page).getByRole('combobox', { name: 'Of' }).selectOption({ label: 'A team' });
  await formIn(page).getByRole('combobox', { name: 'A team' }).fill('pay');
  await gadgetOf(page)
    .getByRole('option', { name: /^Payments/ })
    .click();
  await preview.getByRole('img', { name: /^50%, / }).waitFor();
  await formIn(page).getByRole('combobox', { name: 'Show' }).selectOption({ label: 'How teams stand' });
  await preview.getByRole('row', { name: /^Wallets/ }).waitFor();
  await formIn(page).getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Strategic and heartbeat work' });
  await preview
    .getByRole('listitem')
    .filter({ hasText: /^unclassified \d+%$/ })
    .first()
    .waitFor();
  await formIn(page).getByRole('combobox', { name: 'Show' }).selectOption({ label: 'How teams stand' });
  await preview.getByRole('row', { name: /^Wallets/ }).waitFor();
  await save(page);
  await gadgetOf(page)
    .getByRole('row', { name: /^Payments .*50%$/ })
    .waitFor();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
});

it('says that what it showed is gone, and lets its owner choose again', async () => {
  const { company } = jira;
  const { id } = await company.ask('manager', 'createObjective', {
    ...{
      teamId: goals.teamId,
      cycleId: goals.cycleId,
      title: 'Sell by telephone',
      strategicGoalId: goals.strategicGoalId,
    },
  });
  const { page } = await jira.visit('manager', empty);
  await gadgetOf(page).getByRole('table').waitFor();
  await choose(page, 'Configure');
  const form = formIn(page);
  await form.getByRole('combobox', { name: 'Of' }).selectOption({ label: 'Chosen objectives' });
  await form.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Progress of objectives' });
  await form.getByRole('combobox', { name: 'Add an objective' }).fill('telephone');
  await gadgetOf(page)
    .getByRole('option', { name: /^Sell by telephone/ })
    .click();
  await save(page);
  await gadgetOf(page).getByRole('group', { name: 'Sell by telephone' }).waitFor();
  await company.ask('manager', 'removeObjective', { objectiveId: id, version: 1 });
  await choose(page, 'Refresh');
  await gadgetOf(page).getByText('What this gadget showed was removed, or is open to others only.').waitFor();
  await gadgetOf(page).getByText('Open this gadget’s menu and choose Configure.').waitFor();
  await choose(page, 'Configure');
  await form.getByRole('combobox', { name: 'Of' }).selectOption({ label: 'The whole company' });
  await save(page);
  await isShown(page, 50);
});

it('keeps what it shows while the backend fails, and tries again', async () => {
  const { page } = await jira.visit('manager', empty);
  await isShown(page, 50);
  await page.route('**/site/invoke', (route) => route.fulfill({ json: { error: { name: 'Error', message: 'down' } } }));
  await choose(page, 'Refresh');
  await gadgetOf(page).getByRole('alert').waitFor();
  await isShown(page, 50);
  await page.unroute('**/site/invoke');
  await gadgetOf(page).getByRole('button', { name: 'Try again' }).click();
  await gadgetOf(page).getByRole('alert').waitFor({ state: 'detached' });
});
