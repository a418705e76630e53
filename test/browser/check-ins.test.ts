import type { Input } from '../../src/contract/operations';
import { addDays, dayOf } from '../../src/domain/day';
import { people, type Person } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf } from './panel';
import { focusOf, focusPath, frameOf, openFocus, progressShown } from './project';
import { waitUntil } from './wait-until';

const checkInPath = `${focusPath}/check-in`;
const dropOff = 'Checkout drop-off from 38 % to 25 %';
const shipped = 'Shipped in all markets';
const calm = 'Contacts stay below 40';

/** A cycle begun long enough ago for check-ins to be due, whatever day it is. */
const startsOn = addDays(dayOf(Date.now()), -40);

let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira();
  const { company } = jira;
  const { teamId, strategicGoalId } = await company.withGoals();
  const endsOn = addDays(startsOn, 80);
  const { id: cycleId } = await company.ask('admin', 'createCycle', { name: 'Around today', startsOn, endsOn });
  const { id: objectiveId } = await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId },
    title: 'Paying takes one thumb',
  });
  const ownerId = people.developer.accountId;
  const keyResults: Omit<Input<'createKeyResult'>, 'objectiveId'>[] = [
    { title: dropOff, measure: { kind: 'number', start: 38, target: 25, unit: '%' } },
    { title: shipped, measure: { kind: 'milestone' }, ownerId },
    { title: calm, measure: { kind: 'keep', low: null, high: 40, unit: '' }, ownerId },
  ];
  for (const each of keyResults) await company.ask('manager', 'createKeyResult', { ...each, objectiveId });
  await company.site.settle();
});
endJourneys(() => jira);

async function openCheckIns(person: Person, options?: Parameters<BrowsedJira['visit']>[2]) {
  const visit = await jira.visit(person, checkInPath, options);
  const page = focusOf(visit.page);
  await page.getByRole('heading', { name: 'Check-in', level: 1 }).waitFor();
  return { ...visit, app: page };
}

it('is led to by what is due, which the window counts too', async () => {
  const { focus, page } = await openFocus(jira, 'manager');
  await focus.getByText('1 check-in due').waitFor();
  await waitUntil(async () => (await page.title()).startsWith('(1) OKR'), 5_000);
  const row = focus.getByRole('group', { name: dropOff, exact: true });
  expect(await textOf(row)).toContain('Check-in due since');
  jira.company.site.resetInvocations();
  await focus.getByRole('link', { name: 'Check in' }).click();
  await focus.getByRole('form', { name: 'My key results' }).waitFor();
  const asked = jira.company.site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(asked.map(({ operation, sql, jiraCalls }) => [operation, sql.length, jiraCalls.length])).toEqual([
    ['readCheckIns', 1, 0],
  ]);
});

it('saves what holds, by keyboard, and keeps what does not with its reason', async () => {
  const { app, page } = await openCheckIns('developer');
  const row = (title: string) => app.getByRole('region', { name: title });
  await row(shipped).getByRole('radio', { name: 'Reached', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const value = row(calm).getByLabel('Value today');
  await waitUntil(async () => value.evaluate((field) => field === document.activeElement), 5_000);
  await page.keyboard.type('forty');
  await page.keyboard.press('Enter');
  const save = app.getByRole('button', { name: 'Save 2 check-ins' });
  await waitUntil(async () => save.evaluate((button) => button === document.activeElement), 5_000);
  await page.keyboard.press('Enter');
  await app.getByText('1 check-in saved.').waitFor();
  await row(calm).getByText('Enter a number.').waitFor();
  expect(await value.inputValue()).toBe('forty');
  await value.fill('41');
  await row(calm).getByText('Outside the range').waitFor();
  await value.fill('34');
  await row(calm).getByText('Inside the range').waitFor();
  await row(calm).getByRole('radio', { name: '4', exact: true }).check({ force: true });
  await row(calm).getByLabel('Note (optional)').fill('<b>calm</b> 🎉');
  await row(calm).getByRole('button', { name: 'Another day, or another status' }).click();
  await row(calm).getByLabel('I see it differently (optional)').selectOption({ label: 'At risk' });
  await app.getByRole('button', { name: 'Save 1 check-in' }).click();
  await app.getByRole('status').getByText(calm).waitFor();
  await app.getByText(/^Nothing to check in: the next is due by/).waitFor();

  const { focus } = await openFocus(jira, 'outsider');
  const { displayName } = people.developer;
  await focus.getByText(new RegExp(`^${displayName.replace(/[()]/g, '.')} says At risk, `)).waitFor();
});

it('says so when there is nothing to measure', async () => {
  const { app } = await openCheckIns('outsider');
  await app.getByText('You have no key results to measure in a cycle that runs.').waitFor();
  expect(await app.getByRole('button').count()).toBe(0);
});

it('takes a past day in the form on a key result, and says what is expected today', async () => {
  const { focus } = await openFocus(jira, 'manager');
  await focus.getByRole('button', { name: `Check in: ${dropOff}` }).click();
  const form = focus.getByRole('form', { name: `Check-in: ${dropOff}` });
  await form.getByText(/^Expected today: /).waitFor();
  await form.getByLabel('Value today, in %').fill('31.5');
  await form.getByText('50% of the way').waitFor();
  await form.getByRole('button', { name: 'Another day, or another status' }).click();
  await form.getByLabel('Day of the value').fill('2001-01-01');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Choose a day within the cycle, or in the month before it.').waitFor();
  await form.getByLabel('Day of the value').fill(startsOn);
  await form.getByRole('button', { name: 'Save' }).click();
  await progressShown(focus, dropOff, 50);
});

it.each(['light', 'dark'] as const)('is accessible in %s, and fits a narrow window', async (colorScheme) => {
  const { app, page } = await openCheckIns('developer', { colorScheme, width: 600 });
  if (colorScheme === 'dark') await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await app.locator(`html[data-color-mode=${colorScheme}]`).waitFor();
  await app.getByRole('button', { name: 'Another day, or another status' }).first().click();
  await app.getByLabel('Value today').fill('x');
  await app.getByRole('button', { name: 'Save 1 check-in' }).click();
  await app.getByText('Enter a number.').waitFor();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
  expect(await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
});
