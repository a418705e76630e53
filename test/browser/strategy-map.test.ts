import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { type Goals } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { globalFrameOf, openGlobal } from './global-page';
import { openJira, type BrowsedJira } from './open-jira';
import { waitUntil } from './wait-until';

const objective = 'Buying is effortless on a phone';
const hidden = 'A quiet takeover';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
});
endJourneys(() => jira);

const item = (app: FrameLocator, name: RegExp) => app.getByRole('treeitem', { name });
const focused = (app: FrameLocator) => app.locator('[role=treeitem]:focus');

async function save(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

async function fillCompany(): Promise<void> {
  const { company } = jira;
  goals = await company.withGoals();
  const { teamId, cycleId, strategicGoalId, wallets, dropOff } = goals;
  await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
  await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 31 });
  await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId, title: hidden },
    readers: { people: [], groupIds: [] },
  });
  await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId: null, title: 'Tidy up', noGoalReason: 'Somebody has to' },
  });
  await company.site.settle({ advance: true });
}

it('says what to do where there is no cycle yet', async () => {
  const { app } = await openGlobal(jira, 'outsider', 'alignment');
  await app.getByText('There is no cycle yet.').waitFor();
});

it('leads an outsider by keyboard from the strategy to an initiative, and lights up the line', async () => {
  await fillCompany();
  const { company } = jira;
  const { app, page } = await openGlobal(jira, 'outsider', 'alignment');
  await item(app, /^Strategic goal: Win mobile customers/).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await focused(app).press(key);
  await item(app, /^Key result: Wallets are ready.*50% of Buying is effortless/).focus();
  await focused(app).press('ArrowRight');
  await item(app, /^Initiative: PAY-12 .*Delivery/).waitFor();
  expect(await item(app, /takeover/).count()).toBe(0);
  const lit = () => app.locator('[role=treeitem]:not([class*=dim])').allTextContents();
  await focused(app).press('ArrowRight');
  expect((await lit()).filter((text) => text.includes('Wallets') || text.includes('Win mobile'))).toHaveLength(2);
  expect((await lit()).filter((text) => text.includes('Tidy') || text.includes('drop-off'))).toEqual([]);
  await focused(app).press('Escape');
  expect(await app.locator('[role=treeitem][class*=dim]').count()).toBe(0);
  await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 26 });
  await item(app, /^Key result: Checkout drop-off.*\. 92%/).waitFor();
  await focused(app).press('End');
  expect(await focused(app).getAttribute('aria-label')).toMatch(/^Objectives: Serves no strategic goal/);
  await page.route('**/site/invoke', (route) => route.fulfill({ json: { error: { name: 'Error', message: 'down' } } }));
  await focused(app).press('ArrowRight');
  await item(app, /^What stands here could not be read\. Try again/).waitFor();
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
  await page.unroute('**/site/invoke');
  await item(app, /Try again/).click();
  await item(app, /^Objective: Tidy up/).waitFor();
  await item(app, new RegExp(`^Objective: ${objective}`)).focus();
  await focused(app).press('Enter');
  await app.getByRole('heading', { level: 1, name: objective }).waitFor();
});

it('lets a manager open it page by page and by mouse, zoom, and save what is open', async () => {
  const { company } = jira;
  const { teamId, cycleId, strategicGoalId } = goals;
  for (let at = 0; at < 55; at += 1) {
    await company.ask('manager', 'createObjective', { teamId, cycleId, strategicGoalId, title: `<Objective> ${at}` });
  }
  const { app, page } = await openGlobal(jira, 'manager', 'alignment');
  await app.getByRole('button', { name: 'Open one level' }).click();
  const objectives = app.locator('[role=treeitem][aria-level="2"]');
  await app.getByRole('button', { name: 'Fit to screen' }).click();
  await item(app, /^Show 7 more/).click();
  await waitUntil(async () => (await objectives.count()) === 58, 10_000);
  await item(app, /<Objective> 9/).waitFor();
  expect(await focused(app).getAttribute('aria-posinset')).toBe('51');
  await app.getByRole('button', { name: /back to actual size/ }).click();
  await app.getByRole('button', { name: '100%: back to actual size' }).waitFor();
  const file = await save(page, () => app.getByRole('button', { name: 'Save as SVG' }).click());
  expect(file.name).toMatch(/^strategy-map-\d{4}-\d{4}-\d\d-\d\d\.svg$/);
  const text = file.content.toString('utf8');
  for (const title of ['Win mobile customers', hidden, '&lt;Objective&gt; 54']) expect(text).toContain(title);
  expect(text).not.toMatch(/var\(|class=|style=/);
  await app.getByText(`Saved as ${file.name}.`).waitFor();
  const picture = await save(page, () => app.getByRole('button', { name: 'Save as PNG' }).click());
  expect(picture.content.subarray(1, 4).toString()).toBe('PNG');
  await app.getByRole('button', { name: 'Close all' }).click();
  expect(await objectives.count()).toBe(0);
});
