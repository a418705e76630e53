import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { FrameLocator, Page } from 'playwright-core';
import { people } from '../support/company';
import { violationsIn } from './axe';
import { comeIn } from './come-in';
import { endJourneys } from './end-journeys';
import { globalFrameOf, openGlobal } from './global-page';
import { openJira, type BrowsedJira } from './open-jira';

const hidden = 'A quiet takeover';

let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira();
  const { company } = jira;
  const { teamId, cycleId, strategicGoalId } = await company.withGoals();
  await company.ask('admin', 'createTeam', { name: 'Apps', leadId: people.developer.accountId });
  const own = { teamId, cycleId };
  await company.ask('manager', 'createObjective', { ...own, strategicGoalId: null, title: '=Drifting' });
  await company.ask('manager', 'createObjective', {
    ...{ ...own, strategicGoalId, title: hidden },
    readers: { people: [], groupIds: [] },
  });
  await company.site.settle();
});
endJourneys(() => jira);

const listOf = (app: FrameLocator) => app.getByRole('region', { name: 'Gaps, the oldest first' });
const gapOf = (app: FrameLocator, text: string | RegExp) => listOf(app).getByRole('listitem').filter({ hasText: text });

async function rowsOf(page: Page, press: () => Promise<void>): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const text = await readFile(await download.path(), 'utf8');
  return Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true }).data;
}

it('shows a manager what does not line up, and leads to whom to talk with', async () => {
  const { app, page } = await openGlobal(jira, 'manager', 'alignment/gaps');
  const counts = app.getByRole('region', { name: 'Gaps by kind, team and strategic goal' });
  await counts.getByRole('button', { name: 'Team without objectives 1' }).click();
  const idle = gapOf(app, 'Team without objectives');
  await idle.getByText('Dev Dahl').waitFor();
  expect(await listOf(app).getByRole('listitem').count()).toBe(1);
  await idle.getByRole('button', { name: 'Start a conversation' }).press('Enter');
  const form = idle.getByRole('form', { name: 'What do you want to ask or agree?' });
  const box = form.getByRole('textbox');
  expect(await box.inputValue()).toBe('@Dev Dahl ');
  await box.press('End');
  await box.pressSequentially('what will you aim at?');
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
  await form.getByRole('button', { name: 'Start a conversation' }).click();
  await idle.getByText('Being talked about').waitFor();
  await idle.getByText('what will you aim at?').waitFor();
});

it('lets the one who was asked answer and resolve it, who came by the mention', async () => {
  const { app } = await openGlobal(jira, 'developer', 'alignment/gaps');
  await app.getByRole('combobox', { name: 'Conversations' }).selectOption('Being talked about');
  const idle = gapOf(app, 'Team without objectives');
  await idle.getByRole('button', { name: 'Read the conversation (1)' }).click();
  await idle.getByRole('button', { name: 'Reply' }).click();
  await idle.getByRole('textbox', { name: 'Your reply' }).fill('Two of them, on Friday.');
  await idle.getByRole('button', { name: 'Send' }).click();
  await idle.getByRole('paragraph').filter({ hasText: 'Two of them, on Friday.' }).waitFor();
  await idle.getByRole('button', { name: 'Resolve' }).click();
  await app.getByText('No gaps fit these choices.').waitFor();
});

it('shows an outsider all but what is restricted, by team and goal, and saves it as a file', async () => {
  const { app, page } = await openGlobal(jira, 'outsider', 'alignment/gaps');
  await gapOf(app, 'Objective serves nothing').getByRole('link', { name: '=Drifting' }).waitFor();
  expect(await app.getByText(hidden).count()).toBe(0);
  await app.getByRole('button', { name: /^Payments \d+$/ }).click();
  await app.getByRole('heading', { name: 'Below Payments' }).waitFor();
  await gapOf(app, 'Team without objectives').waitFor({ state: 'detached' });
  const rows = await rowsOf(page, () => app.getByRole('button', { name: 'Save as CSV' }).click());
  const drifting = rows.filter(({ Gap }) => Gap === 'Objective serves nothing');
  expect(drifting).toMatchObject([{ Of: "'=Drifting", Team: 'Payments', Owner: 'Mona Manager', Days: '0' }]);
  expect(JSON.stringify(rows)).not.toContain(hidden);
});

it('says what failed, tries again, and fits a narrow window', async () => {
  const { app, page } = await openGlobal(jira, 'outsider', 'alignment/gaps', { width: 400, colorScheme: 'dark' });
  await gapOf(app, 'Objective serves nothing').waitFor();
  const frame = await globalFrameOf(page);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await comeIn(page, app.getByRole('heading', { level: 1 }));
  await page.route('**/site/invoke', (route) => route.fulfill({ json: { error: { name: 'Error', message: 'down' } } }));
  await app.getByRole('button', { name: /^Objective serves nothing/ }).click();
  await app.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/site/invoke');
  await app.getByRole('button', { name: 'Try again' }).click();
  await app.getByRole('button', { name: 'Try again' }).waitFor({ state: 'detached' });
  expect(await listOf(app).getByRole('listitem').count()).toBe(1);
});
