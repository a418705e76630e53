import { boardPath, finishByMenu } from './site-steps';
import type { Goals, Person } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import type { BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { focusOf, focusPath, frameOf, openFocus, openJiraWithGoals, progressShown } from './project';
import { waitUntil } from './wait-until';

const objective = 'Buying is effortless on a phone';
const wallets = 'Wallets are ready';
const dropOff = 'Checkout drop-off from 38 % to 25 %';
const goal = 'Win mobile customers';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  ({ jira, goals } = await openJiraWithGoals());
});
endJourneys(() => jira);

it('opens with one call of the backend, at most three statements and no question to Jira', async () => {
  const { site } = jira.company;
  site.resetInvocations();
  const { focus } = await openFocus(jira, 'manager');
  await focus.getByRole('button', { name: 'New objective' }).waitFor();
  await focus.getByRole('link', { name: 'PAY-12 One-tap wallets' }).waitFor();
  const asked = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(asked.map(({ operation }) => operation)).toEqual(['readProjectPage']);
  expect(asked.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(3);
  expect(site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
});

it('moves within a second when a child is moved on the board', async () => {
  const { focus, context } = await openFocus(jira, 'developer');
  const delivery = focus.getByRole('button', { name: /^Delivery .* Wallets are ready$/ });
  await delivery.waitFor();
  const before = await textOf(delivery);
  const board = await jira.openTab(context, boardPath);
  let changedAt = 0;
  const stop = jira.company.jira.onEvent(() => (changedAt ||= performance.now()));
  await finishByMenu(board, 'PAY-28');
  await waitUntil(async () => (await textOf(delivery)) !== before, 10_000);
  expect(performance.now() - changedAt).toBeLessThan(1_000);
  stop();
});

it('moves key result, objective and strategic goal at once with a check-in', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const row = focus.getByRole('group', { name: dropOff, exact: true });
  await focus.getByRole('button', { name: `Check in: ${dropOff}` }).click();
  const form = focus.getByRole('form', { name: `Check-in: ${dropOff}` });
  await form.getByLabel('Value today, in %').fill('31.5');
  await form.getByRole('radio', { name: '7' }).check({ force: true });
  await form.getByRole('button', { name: 'Save' }).click();
  await progressShown(focus, dropOff, 50);
  expect(await textOf(row)).toContain('38% → 25%, now 31.5%');
  const share = async (name: string) =>
    Number(
      await focus.getByRole('progressbar', { name: `Progress of ${name}`, exact: true }).getAttribute('aria-valuenow'),
    );
  const together = (50 + (await share(wallets))) / 2;
  await waitUntil(async () => Math.abs((await share(objective)) - together) <= 1, 10_000);
  const above = focus.getByRole('list', { name: 'What it serves' }).getByRole('button', { name: `Strategy: ${goal}` });
  await waitUntil(async () => (await textOf(above)).endsWith(` ${await share(objective)}%`), 10_000);
});

it('shows both texts when two people edit a title, and loses neither', async () => {
  const { focus } = await openFocus(jira, 'manager');
  await focus.getByRole('button', { name: `Edit title: ${objective}` }).click();
  await focus.getByRole('textbox', { name: 'Title' }).fill('Paying is a matter of seconds');
  const theirs = 'Buying takes one thumb';
  const { objectives } = await jira.company.ask('admin', 'readProjectPage', {
    projectId: goals.projectId,
    cycleId: null,
  });
  await jira.company.ask('admin', 'editObjective', {
    objectiveId: goals.objectiveId,
    version: objectives[0]?.version ?? 0,
    title: theirs,
    strategicGoalId: goals.strategicGoalId,
    noGoalReason: '',
  });
  await focus.getByRole('textbox', { name: 'Title' }).press('Enter');
  const alert = focus.getByRole('alert');
  await alert.getByText(`Theirs: ${theirs}`).waitFor();
  await alert.getByText('Mine: Paying is a matter of seconds').waitFor();
  await focus.getByRole('button', { name: 'Save mine' }).click();
  await focus.getByRole('button', { name: 'Edit title: Paying is a matter of seconds' }).waitFor();

  const { focus: other } = await openFocus(jira, 'admin');
  await other.getByRole('button', { name: 'Edit title: Paying is a matter of seconds' }).click();
  await other.getByRole('textbox', { name: 'Title' }).fill(objective);
  await other.getByRole('button', { name: 'Save' }).click();
  await other.getByRole('button', { name: `Edit title: ${objective}` }).waitFor();
});

it.each<Person>(['developer', 'outsider'])('shows the %s everything, and nothing to change it with', async (person) => {
  const { focus, page } = await openFocus(jira, person);
  await focus.getByRole('link', { name: 'PAY-12 One-tap wallets' }).waitFor();
  await page.waitForLoadState('networkidle');
  const controls = focus.getByRole('button', { name: /^(New|Edit|Check in|Save)/ });
  expect(await textsOf(controls)).toEqual([]);
  expect(await focus.getByRole('group').count()).toBe(3);
});

it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
  const { focus, page } = await openFocus(jira, 'manager', { colorScheme });
  if (colorScheme === 'dark') await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await focus.locator(`html[data-color-mode=${colorScheme}]`).waitFor();
  await focus
    .getByRole('button', { name: /^\d+% – why this number/ })
    .first()
    .click();
  await focus.getByRole('table').waitFor();
  await focus.getByRole('button', { name: `Check in: ${dropOff}` }).click();
  await focus.getByRole('form').waitFor();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
});

it('works by keyboard alone', async () => {
  const { focus, page } = await openFocus(jira, 'manager');
  const press = async (name: string | RegExp) => {
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      const focused = await focus
        .locator(':focus')
        .getAttribute('aria-label', { timeout: 200 })
        .catch(() => null);
      const label =
        focused ??
        (await focus
          .locator(':focus')
          .textContent({ timeout: 200 })
          .catch(() => ''));
      return label !== null && (typeof name === 'string' ? label === name : name.test(label));
    }, 15_000);
  };
  await focus.getByRole('button', { name: 'New objective' }).waitFor();
  await press('New objective');
  await page.keyboard.press('Enter');
  await focus.getByRole('form', { name: 'New objective' }).waitFor();
  await page.keyboard.type('Made without a mouse');
  await page.keyboard.press('Enter');
  await focus.getByRole('article', { name: 'Made without a mouse' }).waitFor();
  await waitUntil(async () => (await focus.locator(':focus').textContent()) === 'New objective', 5_000);
  await press(`Hide key results of ${objective}`);
  await page.keyboard.press('Enter');
  await focus.getByRole('button', { name: `Show key results of ${objective}` }).waitFor();
  await page.keyboard.press('Enter');
  await press(`Edit title: ${dropOff}`);
  await page.keyboard.press('Enter');
  await focus.getByRole('textbox', { name: 'Title' }).waitFor();
  await page.keyboard.press('Escape');
  await press(`Check in: ${dropOff}`);
  await page.keyboard.press('Enter');
  await focus.getByRole('form', { name: `Check-in: ${dropOff}` }).waitFor();
});

it('shows a crowd, and every text as it was typed, without scrolling sideways', async () => {
  const { company } = jira;
  const titles = [
    '<script>document.title = "broken"</script><b>bold</b>',
    'כל לקוח משלם בשלוש שניות',
    'Pay 🚀 in 3 seconds 数字支付 {{title}}',
    'x'.repeat(255),
    ...Array.from(
      { length: 46 },
      (_, at) => `Key result ${at + 1} of many, with more to say than fits in a line of its own`,
    ),
  ];
  const { id: objectiveId } = await company.ask('manager', 'createObjective', {
    ...{ teamId: goals.teamId, cycleId: goals.cycleId, strategicGoalId: goals.strategicGoalId },
    title: 'Fifty ways to measure it',
  });
  for (const title of titles)
    await company.ask('manager', 'createKeyResult', { objectiveId, title, measure: { kind: 'initiatives' } });
  await company.site.settle();

  const { focus, page } = await openFocus(jira, 'manager', { width: 600 });
  const list = focus.getByRole('list', { name: 'Key results of Fifty ways to measure it' });
  await list.getByRole('listitem').nth(49).waitFor();
  expect(await textsOf(list.getByRole('heading'))).toEqual(titles);
  expect(await page.title()).not.toBe('broken');
  expect(await focus.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

it('is found by Jira’s own navigation', async () => {
  const { page } = await jira.visit('developer', boardPath);
  await page.getByRole('link', { name: 'Our focus' }).click();
  await focusOf(page).getByRole('article', { name: objective }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`${focusPath}/focus`);
});
