import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Goals } from '../support/company';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { goalRow, linkButton, numbersShown, openPanel, searchField, textOf } from './panel';
import { waitUntil } from './wait-until';

const wallets = 'Wallets are ready';
const dropOff = 'Checkout drop-off from 38 % to 25 %';
const objective = 'Buying is effortless on a phone';
const shown = (keyResult: string, progress: number, objectiveProgress: number) => ({
  keyResult,
  progress,
  objective,
  objectiveProgress,
});

let jira: BrowsedJira;
let goals: Goals;

beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
});
endJourneys(() => jira);

const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => document.hasFocus() && document.activeElement === element);

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await isFocused(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Opens the picker; the click is a return to the panel, which reads the issue again. */
async function openPicker(panel: FrameLocator): Promise<void> {
  jira.company.site.resetInvocations();
  await linkButton(panel).click();
  await panel.getByRole('option').first().waitFor();
  await waitUntil(() => Promise.resolve(asked('rereadIssue').some(({ ms }) => ms > 0)), 5_000);
}

/** What was asked of the backend since the picker was opened. */
const asked = (name: string) => jira.company.site.invocations.filter(({ operation }) => operation === name);

describe('linking an epic', () => {
  it('works with the keyboard alone, by search as one types', async () => {
    const { page, panel } = await openPanel(jira, 'developer', jira.company.keyOf('Refunds within a day'));
    await panel.getByText('This issue serves no key result yet.').waitFor();
    await linkButton(panel).waitFor();
    await tabTo(page, linkButton(panel));
    await page.keyboard.press('Enter');
    await waitUntil(() => isFocused(searchField(panel)), 5_000);
    expect(await panel.getByRole('listbox').getByRole('group', { name: objective }).count()).toBe(1);
    await page.keyboard.type('wall');
    await waitUntil(async () => (await panel.getByRole('option').count()) === 1, 5_000);
    await page.keyboard.press('ArrowDown');
    await panel.getByRole('option', { name: wallets, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await numbersShown(panel, shown(wallets, 25, 13));
    await waitUntil(() => isFocused(linkButton(panel)), 5_000);
  });

  it('leaves the picker by Escape, and says when nothing has the text', async () => {
    const { page, panel } = await openPanel(jira, 'developer', jira.company.keyOf('Pay later'));
    await linkButton(panel).click();
    await searchField(panel).fill('no such words');
    await panel.getByText('No key result has this in its title.').waitFor();
    await page.keyboard.press('Escape');
    await searchField(panel).waitFor({ state: 'detached' });
    await waitUntil(() => isFocused(linkButton(panel)), 5_000);
  });

  it('is taken back, and taken back again', async () => {
    const { page, panel } = await openPanel(jira, 'developer', jira.company.keyOf('Refunds within a day'));
    await panel.getByRole('button', { name: 'Unlink from Wallets are ready' }).click();
    await panel.getByText('Unlinked from Wallets are ready.').waitFor();
    await goalRow(panel, wallets).waitFor({ state: 'detached' });
    await waitUntil(() => isFocused(panel.getByRole('button', { name: 'Undo' })), 5_000);
    await page.keyboard.press('Enter');
    await numbersShown(panel, shown(wallets, 25, 13));
  });

  it('says that somebody else linked it meanwhile, and keeps what was typed', async () => {
    const { company } = jira;
    const epic = company.keyOf('Price transparency at checkout');
    const { panel } = await openPanel(jira, 'developer', epic);
    await openPicker(panel);
    await searchField(panel).fill('Drop-off');
    const option = panel.getByRole('option', { name: dropOff });
    await option.waitFor();
    await company.ask('manager', 'linkInitiative', { issueId: company.issueId(epic), keyResultId: goals.dropOff });
    await option.click();
    expect(await textOf(panel.getByRole('alert'))).toContain('It is linked already. What you typed is still here.');
    expect(await searchField(panel).inputValue()).toBe('Drop-off');
    await panel.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('heartbeat work', () => {
  it('is marked, taken back, marked again and no longer marked', async () => {
    const { panel } = await openPanel(jira, 'developer', jira.company.keyOf('Pay later'));
    const mark = panel.getByRole('button', { name: 'This is heartbeat work' });
    const state = panel.getByRole('heading', { name: 'Heartbeat work' });
    await mark.click();
    await state.waitFor();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('This issue serves no key result yet.').waitFor();
    await mark.click();
    await state.waitFor();
    await panel.getByRole('button', { name: 'Dismiss' }).click();
    await panel.getByRole('button', { name: 'Not heartbeat work' }).click();
    await mark.waitFor();
  });
});

describe('when reading takes its time', () => {
  it('waits as long as a busy Jira asks, and finishes by itself', async () => {
    const { company } = jira;
    const { panel } = await openPanel(jira, 'manager', company.keyOf('Faster first page'));
    await openPicker(panel);
    company.jira.faults.failNext(1, 429, { retryAfterSeconds: 60, pathIncludes: 'issue/bulkfetch' });
    await panel.getByRole('option', { name: dropOff }).click();
    await panel.getByText('Jira is busy; this finishes by itself.').waitFor();
    await goalRow(panel, dropOff).waitFor();
    company.site.clock.advance(60_000);
    await panel.getByRole('progressbar', { name: 'Reading issues from Jira' }).waitFor({ state: 'detached' });
    await goalRow(panel, dropOff).getByText('Delivery 8 of 8').waitFor();
  });

  it('shows how far it has come with hundreds of issues', async () => {
    const { company } = jira;
    const { events, queue, clock } = company.site;
    const epic = company.keyOf('Guest checkout in one page');
    events.faults.drop = true;
    for (let number = 1; number <= 300; number += 1) await company.create('SHOP', `Step ${number}`, epic, 'Task');
    events.faults.drop = false;
    const { panel } = await openPanel(jira, 'manager', epic);
    await openPicker(panel);
    company.jira.faults.failNext(1, 429, { retryAfterSeconds: 1, pathIncludes: 'search/jql' });
    queue.faults.latencyMs = 2_000;
    await panel.getByRole('option', { name: wallets }).click();
    await waitUntil(() => Promise.resolve(hasSearched()), 5_000);
    clock.advance(10_000);
    await panel.getByText(/^Reading 1\d\d of about 305 issues$/).waitFor();
    const bar = panel.getByRole('progressbar', { name: 'Reading issues from Jira' });
    expect(await bar.getAttribute('value')).toMatch(/^1\d\d$/);
    await bar.waitFor({ state: 'detached' });
    await goalRow(panel, wallets).getByText('Delivery 1 of 308').waitFor();
    queue.faults.latencyMs = 0;
  });
});

/** Whether the app has asked Jira for the children of the issue that is being linked. */
const hasSearched = (): boolean =>
  asked('linkInitiative').some(({ jiraCalls }) => jiraCalls.some(({ path }) => path.includes('search/jql')));
