import type { FrameLocator, Page } from 'playwright-core';
import type { Goals, Person } from '../support/company';
import { violationsIn } from './axe';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { focusOf, frameOf, save } from './project';
import { waitUntil } from './wait-until';

const readingPath = '/jira/software/projects/PAY/apps/project-page/strategy';
const writingPath = '/jira/settings/apps/strategy-admin/strategy';

let jira: BrowsedJira;
beforeEach(async () => {
  jira = await openJira();
});
afterEach(async () => {
  expect(await jira.takeComplaints()).toEqual([]);
  await jira.close();
});

async function openReading(person: Person, options?: Parameters<BrowsedJira['visit']>[2]) {
  const visit = await jira.visit(person, readingPath, options);
  const strategy = focusOf(visit.page);
  await strategy.getByRole('heading', { level: 1, name: 'Strategy' }).waitFor();
  return { ...visit, strategy };
}

const writingOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Strategy and goals"]');

async function openWriting(options?: Parameters<BrowsedJira['visit']>[2]) {
  const visit = await jira.visit('admin', writingPath, options);
  const strategy = writingOf(visit.page);
  await strategy.getByRole('heading', { level: 1, name: 'Strategy' }).waitFor();
  return { ...visit, strategy };
}

async function write(strategy: FrameLocator, button: string, texts: Record<string, string>): Promise<void> {
  await strategy.getByRole('button', { name: button, exact: true }).click();
  const form = strategy.getByRole('form');
  for (const [label, text] of Object.entries(texts)) await form.getByLabel(label, { exact: false }).first().fill(text);
  await save(form);
}

const addPolicies = async (...titles: string[]): Promise<void> => {
  for (const title of titles)
    await jira.company.ask('admin', 'addStrategyPart', { content: { kind: 'policy', title } });
};
const publish = async (note = ''): Promise<void> => {
  const { revision } = await jira.company.ask('admin', 'readStrategyDraft', {});
  await jira.company.ask('admin', 'publishStrategy', { revision, note });
};
const policiesOf = (strategy: FrameLocator) =>
  textsOf(strategy.getByRole('list', { name: 'Policies' }).getByRole('heading', { level: 3 }));

it('is written from nothing, published, and then read by everybody', async () => {
  const { strategy: asDeveloper, page: developerPage } = await openReading('developer');
  await asDeveloper.getByText('There is no strategy yet').waitFor();
  expect(await asDeveloper.getByRole('button').count()).toBe(0);

  const { strategy } = await openWriting();
  await write(strategy, 'Write why', { Text: 'To see far\n\nhttps://example.com/okr.' });
  await write(strategy, 'Add a challenge', { Title: 'Few buy on a phone' });
  await strategy.getByRole('button', { name: 'Add a strategic goal', exact: true }).click();
  const form = strategy.getByRole('form');
  await form.getByLabel('Title').fill('Win mobile customers');
  await form.getByLabel('Few buy on a phone').check();
  await form.getByLabel(/^Horizon/).fill('until 2027');
  await form.getByRole('button', { name: 'Add a measure' }).click();
  const own = form.getByRole('group', { name: 'Measure 1' });
  await own.getByLabel('What is measured').fill('Orders made on a phone');
  await own.getByLabel('Start').fill('10');
  await own.getByLabel('Target').fill('30');
  await save(form);
  await strategy.getByRole('article', { name: 'Win mobile customers' }).waitFor();

  await developerPage.reload();
  await asDeveloper.getByText('There is no strategy yet').waitFor();

  await strategy.getByLabel(/^What is new/).fill('Our first');
  await strategy.getByRole('button', { name: 'Publish', exact: true }).click();
  await strategy.getByText('Version 1 is published.').waitFor();
  await strategy.getByRole('button', { name: 'Enter a value: Orders made on a phone' }).click();
  await strategy.getByRole('form').getByLabel('Value').fill('20');
  await save(strategy.getByRole('form'));

  await developerPage.reload();
  const card = asDeveloper.getByRole('article', { name: 'Win mobile customers' });
  await card.getByText('until 2027').waitFor();
  await card.getByText('Few buy on a phone').waitFor();
  await card.getByText('No objective serves it now.').waitFor();
  await card.getByText(/now 20/).waitFor();
  expect(await asDeveloper.getByRole('link', { name: 'https://example.com/okr' }).getAttribute('href')).toBe(
    'https://example.com/okr',
  );
  await asDeveloper.getByText('Our first').waitFor();
});

it('opens with one call of the backend, two statements and no question to Jira', async () => {
  await addPolicies('Decide in the open');
  await publish();
  const { site } = jira.company;
  site.resetInvocations();
  const { strategy } = await openReading('developer');
  await strategy.getByText('Decide in the open').waitFor();
  const asked = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(asked.map(({ operation }) => operation)).toEqual(['readStrategy']);
  expect(asked.flatMap(({ sql }) => sql)).toHaveLength(2);
  expect(site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
});

it('shows what each version changed, in words and not by colour alone', async () => {
  await jira.company.ask('admin', 'addStrategyPart', {
    content: { kind: 'purpose', text: 'We sell shoes to people.' },
  });
  await publish();
  const content = { kind: 'purpose', text: 'We sell boots to people.' } as const;
  await jira.company.ask('admin', 'saveStrategyPart', { partId: 'purpose', version: 1, content });
  await publish('Boots');
  const { strategy } = await openReading('outsider');
  await strategy.getByRole('button', { name: 'What changed in version 2' }).click();
  expect(await textOf(strategy.locator('del'))).toContain('shoes');
  expect(await textOf(strategy.locator('ins'))).toContain('boots');
  await strategy.getByText('Read this version whole').click();
  await strategy.getByRole('heading', { name: 'Why we use OKRs' }).waitFor();
  await strategy.getByRole('button', { name: 'Back to the strategy' }).click();
  await waitUntil(
    async () => (await strategy.locator(':focus').getAttribute('aria-label')) === 'What changed in version 2',
    5_000,
  );
});

it('is ordered by keyboard and by mouse, and takes removals back', async () => {
  await addPolicies('One', 'Two', 'Three');
  const { strategy, page } = await openWriting();
  await strategy.getByRole('button', { name: 'Move One, 1 of 3' }).focus();
  await page.keyboard.press('ArrowDown');
  await strategy.getByRole('status').getByText('One is now number 2 of 3.').waitFor({ state: 'attached' });
  expect(await policiesOf(strategy)).toEqual(['Two', 'One', 'Three']);
  expect(await strategy.locator(':focus').getAttribute('aria-label')).toBe('Move One, 2 of 3');
  await page.keyboard.press('ArrowDown');
  await waitUntil(async () => (await policiesOf(strategy)).join() === 'Two,Three,One', 5_000);

  const item = (title: string) => strategy.getByRole('listitem').filter({ hasText: title });
  await item('One')
    .getByRole('button', { name: /^Move One/ })
    .dragTo(item('Two'), { targetPosition: { x: 40, y: 4 } });
  await waitUntil(async () => (await policiesOf(strategy)).join() === 'One,Two,Three', 5_000);

  await strategy.getByRole('button', { name: 'Remove: Two' }).click();
  await strategy.getByText('Removed: Two').waitFor();
  expect(await policiesOf(strategy)).toEqual(['One', 'Three']);
  await strategy.getByRole('button', { name: 'Undo' }).click();
  await waitUntil(async () => (await policiesOf(strategy)).join() === 'One,Two,Three', 5_000);
  await jira.company.site.settle();
  const { parts } = await jira.company.ask('admin', 'readStrategyDraft', {});
  expect(parts.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
});

it('shows both texts when two people edit the same part, and loses neither', async () => {
  await addPolicies('We decide in the open');
  const { strategy } = await openWriting();
  await strategy.getByRole('button', { name: 'Edit: We decide in the open' }).click();
  await strategy.getByRole('form').getByLabel('Title').fill('Mine');
  const [part] = (await jira.company.ask('admin', 'readStrategyDraft', {})).parts;
  await jira.company.ask('admin', 'saveStrategyPart', {
    ...{ partId: part?.id ?? '', version: 1, content: { kind: 'policy', title: 'Theirs' } },
  });
  await strategy.getByRole('button', { name: 'Save' }).click();
  await strategy.getByText('Theirs: Theirs').waitFor();
  await strategy.getByText('Mine: Mine').waitFor();
  await strategy.getByRole('button', { name: 'Save mine' }).click();
  await strategy.getByRole('heading', { name: 'Mine' }).waitFor();
});

it('retires what objectives serve, takes it back, and discards a draft', async () => {
  const goals: Goals = await jira.company.withGoals();
  const { strategy } = await openWriting();
  await strategy.getByRole('button', { name: 'Retire: Win mobile customers' }).click();
  await strategy.getByRole('button', { name: 'Publish', exact: true }).click();
  await strategy.getByRole('alert').getByText('The strategy says nothing yet.').waitFor();
  await write(strategy, 'Add a policy', { Title: 'Say no' });
  await strategy.getByRole('button', { name: 'Publish', exact: true }).click();
  await strategy.getByText('Version 2 is published.').waitFor();
  const { standings } = await jira.company.ask('developer', 'readStrategy', {});
  expect(standings).toMatchObject([{ id: goals.strategicGoalId, isRetired: true }]);

  await strategy.getByRole('button', { name: 'Restore: Win mobile customers' }).click();
  await strategy.getByRole('article', { name: 'Win mobile customers' }).waitFor();
  await strategy.getByRole('button', { name: 'Discard changes' }).click();
  await strategy.getByRole('button', { name: 'Discard them' }).click();
  await strategy.getByRole('article').waitFor({ state: 'detached' });
  await strategy.getByText('The same as version 2').waitFor();
});

it('is written on the project’s page too, by those who may and nobody else', async () => {
  await addPolicies('One');
  await publish();
  for (const person of ['manager', 'outsider'] as const) {
    const { strategy, page } = await openReading(person);
    await strategy.getByText('One').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await strategy.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    await jira.leave();
  }
  const { strategy } = await openReading('strategist');
  await strategy.getByRole('button', { name: 'Edit', exact: true }).click();
  await write(strategy, 'Add a policy', { Title: 'Two' });
  await strategy.getByRole('button', { name: 'Publish', exact: true }).click();
  await strategy.getByText('Version 2 is published.').waitFor();
  await strategy.getByRole('button', { name: 'Done editing' }).click();
  await strategy.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await strategy.getByRole('heading', { name: 'Two' }).waitFor();
});

it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
  await jira.company.withGoals();
  await addPolicies('One', 'Two');
  await publish('With policies');
  const dark = async (page: Page, strategy: FrameLocator) => {
    if (colorScheme === 'dark') await page.getByRole('button', { name: 'Switch to dark theme' }).click();
    await strategy.locator(`html[data-color-mode=${colorScheme}]`).waitFor();
  };
  const reading = await openReading('developer', { colorScheme });
  await dark(reading.page, reading.strategy);
  expect(await violationsIn(await frameOf(reading.page))).toEqual([]);
  await reading.strategy.getByRole('button', { name: 'What changed in version 2' }).click();
  await reading.strategy.getByText('Read this version whole').click();
  expect(await violationsIn(await frameOf(reading.page))).toEqual([]);

  const { page, strategy } = await openWriting({ colorScheme });
  await dark(page, strategy);
  await strategy.getByRole('button', { name: 'Remove: Two' }).click();
  await strategy.getByText('Show the changes').click();
  await strategy.getByRole('button', { name: 'Edit: Win mobile customers' }).click();
  await strategy.getByRole('button', { name: 'Add a measure' }).click();
  const handle = await strategy.owner().elementHandle();
  const frame = await handle.contentFrame();
  expect(frame && (await violationsIn(frame))).toEqual([]);
});

it('shows a crowd, and every text as it was typed, without scrolling sideways', async () => {
  const titles = ['<script>document.title = "broken"</script>', 'כל לקוח משלם', '🚀 {{title}}', 'x'.repeat(255)];
  await addPolicies(...titles, ...Array.from({ length: 30 }, (_, n) => `Policy ${n}, with more to say`));
  const text = 'y'.repeat(10_000);
  await jira.company.ask('admin', 'addStrategyPart', { content: { kind: 'context', text } });
  await publish();
  const { strategy, page } = await openReading('developer', { width: 400 });
  await strategy.getByText(text).waitFor();
  expect((await textsOf(strategy.getByRole('heading', { level: 3 }))).slice(0, 4)).toEqual(titles);
  expect(await page.title()).not.toBe('broken');
  expect(await strategy.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  const writing = await openWriting({ width: 400 });
  await writing.strategy.getByText(text).waitFor();
  expect(await writing.strategy.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
});
