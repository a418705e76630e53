import type { FrameLocator } from 'playwright-core';
import { addDays, dayOf } from '../../src/domain/day';
import type { Goals, Person } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textsOf } from './panel';
import { focusOf, focusPath, frameOf } from './project';

const objective = 'Buying is effortless on a phone';
const dropOff = 'Checkout drop-off from 38 % to 25 %';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
  const { company } = jira;
  goals = await company.withGoals();
  await company.ask('manager', 'checkIn', {
    keyResultId: goals.dropOff,
    value: 34,
    measuredOn: addDays(dayOf(Date.now()), -20),
    confidence: 6,
    note: 'First wallets are live.\nSee https://example.com/wallets.',
  });
  await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31.5 });
  await company.site.settle();
});
endJourneys(() => jira);

async function open(person: Person, path: string, heading: string, options?: Parameters<BrowsedJira['visit']>[2]) {
  const visit = await jira.visit(person, `${focusPath}/${path}`, options);
  const page = focusOf(visit.page);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return { ...visit, goal: page };
}
const openObjective = (person: Person, options?: Parameters<BrowsedJira['visit']>[2]) =>
  open(person, `goals/objective/${goals.objectiveId}`, objective, options);
const openKeyResult = (person: Person, options?: Parameters<BrowsedJira['visit']>[2]) =>
  open(person, `goals/key-result/${goals.dropOff}`, dropOff, options);

async function say(goal: FrameLocator, text: string, isQuestion = false): Promise<void> {
  const form = goal.getByRole('form', { name: 'Say something about this goal' });
  await form.getByRole('textbox').fill(text);
  if (isQuestion) await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Send' }).click();
  await goal.getByRole('list', { name: 'Threads' }).getByText(text).waitFor();
}

it('opens with one call of the backend, at most three statements and no question to Jira', async () => {
  const { site } = jira.company;
  site.resetInvocations();
  const { goal } = await openKeyResult('developer');
  await goal.getByRole('img', { name: /^50%/ }).waitFor();
  const asked = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(asked.map(({ operation }) => operation)).toEqual(['readGoalPage']);
  expect(asked.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(3);
  expect(site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
});

it('leads from the list of goals to an objective, on to a key result, and up again', async () => {
  const { page } = await jira.visit('developer', `${focusPath}/goals`);
  const goal = focusOf(page);
  await goal.getByRole('link', { name: objective }).click();
  await goal.getByRole('heading', { level: 1, name: objective }).waitFor();
  await goal.getByRole('region', { name: 'Key results' }).getByRole('link', { name: dropOff }).click();
  await goal.getByRole('heading', { level: 1, name: dropOff }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`${focusPath}/goals/key-result/${goals.dropOff}`);
  await goal.getByRole('list', { name: 'What it serves' }).getByRole('link', { name: objective }).click();
  await goal.getByRole('heading', { level: 1, name: objective }).waitFor();
  await goal.getByRole('link', { name: 'Goals', exact: true }).click();
  await goal.getByRole('heading', { level: 1, name: 'Goals' }).waitFor();
});

it('leads there from the panel on an issue, and from our focus', async () => {
  const { company } = jira;
  await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: goals.wallets });
  await company.site.settle();
  const { page } = await jira.visit('developer', '/browse/PAY-12');
  await focusOf(page).getByRole('link', { name: 'Wallets are ready' }).click();
  await focusOf(page).getByRole('heading', { level: 1, name: 'Wallets are ready' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`${focusPath}/goals/key-result/${goals.wallets}`);
  const { page: focus } = await jira.visit('manager', focusPath);
  await focusOf(focus)
    .getByRole('link', { name: `Open the page of ${objective}` })
    .click();
  await focusOf(focus).getByRole('heading', { level: 1, name: objective }).waitFor();
});

it('shows how a number moved: a sentence, a line, and the figures as a table', async () => {
  const { goal } = await openKeyResult('manager');
  const trend = goal.getByRole('region', { name: 'Trend' });
  await trend.getByText('25%').waitFor();
  await trend.getByText('38%').waitFor();
  await trend.getByRole('button', { name: 'Show as a table' }).click();
  const rows = trend.getByRole('table').getByRole('row');
  expect(await textsOf(rows.locator('td:nth-of-type(1)'))).toEqual(['34', '31.5']);
  expect(await textsOf(rows.locator('td:nth-of-type(2)'))).toEqual(['31%', '50%']);
});

it('shows check-ins with their notes, and why the number is that number', async () => {
  const { goal } = await openKeyResult('outsider');
  const history = goal.getByRole('region', { name: 'Check-ins' });
  await history.getByText('First wallets are live.').waitFor();
  await history.getByText('Confidence 6 of 10').waitFor();
  await goal.getByRole('button', { name: `50% – why this number? ${dropOff}` }).click();
  await goal.getByText('Progress is the part of the way from start to target.').waitFor();
});

it('lets people ask, mention, reply, resolve, edit and take back', async () => {
  const { goal, context } = await openObjective('developer');
  const form = goal.getByRole('form', { name: 'Say something about this goal' });
  const field = form.getByRole('textbox');
  await field.pressSequentially('Is 25 % enough, @Mona');
  await goal.getByRole('option', { name: /Mona Manager/ }).waitFor();
  await field.press('Enter');
  await field.pressSequentially('?');
  await form.getByRole('checkbox').check();
  await field.press('Control+Enter');
  const threads = goal.getByRole('list', { name: 'Threads' });
  await threads.getByText('@Mona Manager').waitFor();
  expect(await field.inputValue()).toBe('');
  await goal.getByText('1 open question').waitFor();

  const { goal: other } = await openObjective('manager');
  await other.getByRole('button', { name: 'Reply' }).click();
  const reply = other.getByRole('form', { name: 'Your reply' });
  await reply.getByRole('textbox').fill('It is what the best shops reach.');
  await reply.getByRole('button', { name: 'Send' }).click();
  await threads.getByText('It is what the best shops reach.').waitFor({ timeout: 10_000 });
  await other.getByRole('button', { name: 'Resolve' }).click();
  await threads.getByText('Resolved').waitFor({ timeout: 10_000 });
  expect(await goal.getByText('1 open question').count()).toBe(0);

  await goal.getByRole('button', { name: 'Edit', exact: true }).click();
  const edit = goal.getByRole('form', { name: 'Your comment' });
  expect(await edit.getByRole('textbox').inputValue()).toBe('Is 25 % enough, @Mona Manager ?');
  await edit.getByRole('textbox').fill('Is 25 % ambitious, @Mona Manager?');
  await edit.getByRole('button', { name: 'Save' }).click();
  await threads.getByText('edited').waitFor();

  await goal.getByRole('button', { name: 'Remove' }).click();
  await threads.getByText('This comment was removed.').waitFor();
  await goal.getByRole('button', { name: 'Undo' }).click();
  await threads.getByText('Is 25 % ambitious').waitFor();

  const list = await jira.openTab(context, `${focusPath}/goals`);
  expect(await focusOf(list).getByRole('region', { name: 'You were mentioned' }).count()).toBe(0);
  const { page: ofMona } = await jira.visit('manager', `${focusPath}/goals`);
  await focusOf(ofMona).getByRole('region', { name: 'You were mentioned' }).getByRole('link').first().waitFor();
});

it('keeps what is being typed while others speak, and when sending fails', async () => {
  const { goal, page } = await openObjective('developer');
  const form = goal.getByRole('form', { name: 'Say something about this goal' });
  await form.getByRole('textbox').fill('Half a thought');
  await jira.company.ask('manager', 'addComment', {
    about: { kind: 'objective', id: goals.objectiveId },
    text: 'Said meanwhile',
  });
  await goal.getByText('Said meanwhile').waitFor({ timeout: 10_000 });
  expect(await form.getByRole('textbox').inputValue()).toBe('Half a thought');
  await form.getByRole('textbox').fill('x'.repeat(10_001));
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('Make it 10000 characters or shorter.').waitFor();
  expect((await form.getByRole('textbox').inputValue()).length).toBe(10_001);
  await page.close();
});

it('is agreed by its leader, with the open questions in sight, and the log says so', async () => {
  const { goal } = await openObjective('manager');
  await say(goal, 'Who pays for the wallets?', true);
  await goal.getByText('1 open question').waitFor();
  await goal.getByText('Proposed', { exact: true }).waitFor();
  await goal.getByRole('button', { name: 'Agree' }).click();
  await goal.getByText('Agreed', { exact: true }).waitFor();
  await jira.company.ask('manager', 'editKeyResult', {
    keyResultId: goals.dropOff,
    version: 1,
    measure: { kind: 'number', start: 38, target: 20, unit: '%' },
  });
  await goal.getByRole('button', { name: 'Show what changed' }).click();
  const activity = goal.getByRole('region', { name: 'Activity' });
  await activity.getByText('agreed to it').waitFor();
  await activity.getByText('changed the target from 25% to 20%').waitFor();
  await activity.getByText('(after it was agreed)').waitFor();
});

it.each<Person>(['developer', 'outsider'])('shows the %s everything, and nothing to edit it with', async (person) => {
  const { goal, page } = await openObjective(person);
  await goal.getByRole('region', { name: 'Key results' }).getByRole('link', { name: dropOff }).waitFor();
  await page.waitForLoadState('networkidle');
  const controls = goal.getByRole('button', { name: /^(Edit title|Agree|Propose again|Check in)/ });
  expect(await textsOf(controls)).toEqual([]);
});

it('says clearly that a goal does not exist, and leads back', async () => {
  for (const id of ['6f2f2f43-5a3e-4b6d-9a3e-3b1f1d1c0001', 'nonsense']) {
    const { page } = await jira.visit('developer', `${focusPath}/goals/objective/${id}`);
    const goal = focusOf(page);
    await goal.getByText('This goal does not exist any more.').waitFor();
    await goal.getByRole('link', { name: 'Back to the overview' }).click();
    await goal.getByRole('heading', { level: 1, name: 'Payments' }).waitFor();
  }
});

it('filters the goals by words, owner, pace and state', async () => {
  const { page } = await jira.visit('developer', `${focusPath}/goals`);
  const list = focusOf(page);
  await list.getByRole('textbox', { name: 'Words in a title' }).fill('drop-off');
  await list.getByRole('link', { name: dropOff }).waitFor();
  expect(await list.getByRole('link', { name: 'Wallets are ready' }).count()).toBe(0);
  await list.getByRole('textbox', { name: 'Words in a title' }).fill('nothing like it');
  await list.getByText('No goal fits. Change the filter.').waitFor();
  await list.getByRole('textbox', { name: 'Words in a title' }).fill('');
  await list.getByRole('combobox', { name: 'State' }).selectOption('proposed');
  await list.getByText('No goal fits. Change the filter.').waitFor();
  await list.getByRole('combobox', { name: 'State' }).selectOption('agreed');
  await list.getByRole('link', { name: objective }).waitFor();
});

it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
  for (const [path, heading] of [
    [`goals/key-result/${goals.dropOff}`, dropOff],
    [`goals/objective/${goals.objectiveId}`, objective],
    ['goals', 'Goals'],
  ] as const) {
    const { goal, page } = await open('manager', path, heading, { colorScheme });
    if (colorScheme === 'dark') await page.getByRole('button', { name: 'Switch to dark theme' }).click();
    await goal.locator(`html[data-color-mode=${colorScheme}]`).waitFor();
    if (path !== 'goals') {
      await goal.getByRole('button', { name: 'Show as a table' }).click();
      await goal.getByRole('button', { name: 'Show what changed' }).click();
      await goal.getByText('created it').first().waitFor();
      await goal.getByRole('form', { name: 'Say something about this goal' }).getByRole('textbox').fill('@Mona');
      await goal.getByRole('option').first().waitFor();
    }
    expect(await violationsIn(await frameOf(page))).toEqual([]);
  }
});

it('shows every text as it was typed, without scrolling sideways', async () => {
  const { company } = jira;
  const texts = [
    '<script>document.title = "broken"</script><b>bold</b>',
    'كل عميل يدفع بسهولة',
    `W${'o'.repeat(300)}rd`,
  ];
  for (const text of texts) {
    await company.ask('developer', 'addComment', { about: { kind: 'objective', id: goals.objectiveId }, text });
  }
  const { goal, page } = await openObjective('outsider', { width: 400 });
  for (const text of texts) await goal.getByText(text, { exact: true }).waitFor();
  expect(await page.title()).not.toBe('broken');
  expect(await goal.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
});
