import type { FrameLocator } from 'playwright-core';
import { type Goals, people } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { focusOf, focusPath, frameOf, openFocus, save } from './project';
import { waitUntil } from './wait-until';

const objective = 'Buying is effortless on a phone';
const wallets = 'Wallets are ready';
const dropOff = 'Checkout drop-off from 38 % to 25 %';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
  await jira.company.ask('admin', 'createStrategicGoal', { title: 'A shop people trust' });
});
endJourneys(() => jira);

const openWith = async (focus: FrameLocator, opener: string, form: string) => {
  await focus.getByRole('button', { name: opener, exact: true }).first().click();
  const opened = focus.getByRole('form', { name: form });
  await opened.waitFor();
  return opened;
};

it('writes an objective in the light of the strategy, with hints that never block', async () => {
  const { focus, page } = await openFocus(jira, 'manager');
  const form = await openWith(focus, 'New objective', 'New objective');
  await form.getByLabel('Title').fill('Win 3 markets');
  await form.getByText('Does the number belong in a key result?').waitFor();
  await form.getByText('How will you see that you get there?').waitFor();
  await focus.getByRole('button', { name: /^A shop people trust/ }).click();
  const chosen = form.getByRole('combobox', { name: 'Serves the strategic goal' });
  expect(await chosen.locator('option:checked').textContent()).toBe('A shop people trust');
  await form.getByRole('button', { name: 'Add a key result' }).click();
  const row = form.getByRole('group', { name: 'Key result 1' });
  await row.getByLabel('Title').fill('Deliver three shops');
  await row.getByText('Is this a task?').waitFor();
  await row.getByLabel('Target').fill('3');
  await row.getByText('Where does it stand today?').waitFor();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
  await save(form);
  const made = focus.getByRole('article', { name: 'Win 3 markets' });
  expect(await textOf(made)).toContain('Strategy: A shop people trust');
  await made.getByRole('group', { name: 'Deliver three shops', exact: true }).waitFor();
  await made.getByRole('img', { name: people.manager.displayName }).first().waitFor();
});

it('keeps everything that was typed when a key result does not fit, and names its field', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const form = await openWith(focus, 'New objective', 'New objective');
  await form.getByLabel('Title').fill('Never saved');
  await form.getByRole('button', { name: 'Add a key result' }).click();
  const row = form.getByRole('group', { name: 'Key result 1' });
  for (const [label, text] of Object.entries({ Title: 'Orders', Start: '7', Target: '7' }))
    await row.getByLabel(label).fill(text);
  await form.getByRole('button', { name: 'Save' }).click();
  await row.getByText('Start and target are the same: enter another target.').waitFor();
  expect(await form.getByLabel('Title').first().inputValue()).toBe('Never saved');
  await form.getByRole('button', { name: 'Cancel' }).click();
});

it('shows what JQL gives as it is typed, or what Jira says is wrong with it', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const form = await openWith(focus, 'New key result', 'New key result');
  await form.getByLabel('Title').fill('Fewer open issues');
  await form.getByRole('combobox', { name: 'Measured by' }).selectOption({ label: 'a value read from Jira' });
  await form.getByLabel('Issues (JQL)').fill('project = NOPE');
  await form.getByText(/NOPE/).waitFor();
  await form.getByLabel('Issues (JQL)').fill('project = PAY AND statusCategory != Done');
  await form.getByText(/^It gives \d+ now\.$/).waitFor();
  await form.getByLabel('Start').fill('40');
  await form.getByLabel('Target').fill('0');
  await save(form);
  const row = focus.getByRole('group', { name: 'Fewer open issues', exact: true });
  expect(await textOf(row)).toMatch(/40 → 0, now \d+/);
});

it('shows both texts of every field that two people wrote, and what was not touched is theirs', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const form = await openWith(focus, `Edit ${dropOff}`, `Edit key result: ${dropOff}`);
  await form.getByLabel('Title').fill('Drop-off of mine');
  await jira.company.ask('admin', 'editKeyResult', {
    keyResultId: goals.dropOff,
    version: 1,
    title: 'Drop-off of theirs',
    measure: { kind: 'number', start: 38, target: 20, unit: '%' },
  });
  // The form goes by the title, which news of their change may have reached.
  const mine = focus.getByRole('form', { name: /^Edit key result/ });
  await mine.getByRole('button', { name: 'Save' }).click();
  const alert = mine.getByRole('alert');
  await alert.getByText('Theirs: Drop-off of theirs').waitFor();
  await alert.getByText('Mine: Drop-off of mine').waitFor();
  await mine.getByRole('button', { name: 'Save mine' }).click();
  await mine.waitFor({ state: 'detached' });
  const row = focus.getByRole('group', { name: 'Drop-off of mine', exact: true });
  expect(await textOf(row)).toContain('38% → 20%');
  await jira.company.ask('admin', 'editKeyResult', { keyResultId: goals.dropOff, version: 3, title: dropOff });
});

it('says where a number comes from, with a link where that is an address', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const form = await openWith(focus, `Edit ${wallets}`, `Edit key result: ${wallets}`);
  await form.getByText('Source and weight').click();
  const address = 'https://example.com/wallets?of=7';
  await form.getByLabel('Where the number comes from').fill(`Each Monday: ${address}.`);
  await save(form);
  const { page } = await jira.visit('outsider', `${focusPath}/goals/key-result/${goals.wallets}`);
  const link = focusOf(page).getByRole('link', { name: address, exact: true });
  expect(await link.getAttribute('href')).toBe(address);
  expect(await link.getAttribute('rel')).toContain('noopener');
  await focusOf(page).getByText(`Each Monday: ${address}.`).waitFor();
});

it('orders by keyboard, and says so', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const titles = () => textsOf(focus.getByRole('list', { name: `Key results of ${objective}` }).getByRole('heading'));
  await focus.getByRole('button', { name: new RegExp(`^Move ${dropOff}, 2 of`) }).focus();
  await focus.locator(':focus').press('ArrowUp');
  await waitUntil(async () => (await titles())[0] === dropOff, 5_000);
  await focus.getByText(`“${dropOff}” is now 1 of`).waitFor({ state: 'attached' });
  await waitUntil(
    async () => ((await focus.locator(':focus').getAttribute('aria-label')) ?? '').includes(', 1 of'),
    5_000,
  );
  await focus.locator(':focus').press('ArrowDown');
  await waitUntil(async () => (await titles())[0] === wallets, 5_000);
});

it('orders by dragging', async () => {
  const { focus } = await openFocus(jira, 'manager', { height: 1800 });
  const titles = () => textsOf(focus.getByRole('article').locator('h3').first());
  await focus.getByRole('button', { name: 'Move Win 3 markets, 2 of 2' }).waitFor();
  const first = focus.getByRole('article', { name: objective });
  await focus
    .getByRole('button', { name: 'Move Win 3 markets, 2 of 2' })
    .dragTo(first, { targetPosition: { x: 200, y: 4 } });
  await waitUntil(async () => (await titles())[0] === 'Win 3 markets', 5_000);
});

it('removes a key result, and brings it back to its place', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const list = focus.getByRole('list', { name: `Key results of ${objective}` });
  const before = await textsOf(list.getByRole('heading'));
  const form = await openWith(focus, `Edit ${wallets}`, `Edit key result: ${wallets}`);
  await form.getByRole('button', { name: 'Remove key result' }).click();
  await focus.getByText(`“${wallets}” was removed.`).waitFor();
  await waitUntil(async () => !(await textsOf(list.getByRole('heading'))).includes(wallets), 5_000);
  await focus.getByRole('button', { name: 'Undo' }).click();
  await waitUntil(async () => (await textsOf(list.getByRole('heading'))).join() === before.join(), 5_000);
});

it('lets an objective of another team contribute once this one accepts', async () => {
  const { company } = jira;
  const team = { name: 'Wallets', projectIds: [goals.projectId], leadId: people.developer.accountId };
  await company.ask('admin', 'createTeam', team);
  const { focus: theirs } = await openFocus(jira, 'developer');
  const form = await openWith(theirs, 'New objective', 'New objective');
  await form.getByLabel('Title').fill('Every wallet works');
  await form.getByLabel('Another objective').check();
  await form.getByLabel('Contributes to the objective').fill('effortless');
  await theirs.getByRole('option', { name: objective }).click();
  await save(form);
  await theirs.getByText(`Would contribute to “${objective}”`).waitFor();

  const { focus } = await openFocus(jira, 'manager');
  await focus.getByText('“Every wallet works” of Wallets would contribute to this.').waitFor();
  await focus.getByRole('button', { name: 'Accept the contribution of Every wallet works' }).click();
  await focus.getByRole('region', { name: 'Contributing objectives' }).getByText('Every wallet works').waitFor();
  const child = focus.getByRole('article', { name: 'Every wallet works' });
  expect(await textOf(child)).toContain(`${objective} · Payments`);
});
