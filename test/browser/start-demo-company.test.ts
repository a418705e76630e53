import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { BrowsedSite } from './open-jira';
import { panelOf, textOf } from './panel';
import { setStatus } from './site-steps';
import { startSite, type StartedSite } from './start-site';
import { waitUntil } from './wait-until';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
let running: StartedSite;
let jira: BrowsedSite;

async function start(): Promise<void> {
  running = await startSite('--folder', folder);
  jira = new BrowsedSite(running.url, await launchBrowser());
}

beforeAll(start);
afterEach(async () => {
  expect(await jira.takeComplaints()).toEqual([]);
  await jira.leave();
});
afterAll(async () => {
  await jira.close();
  await running.stop();
  rmSync(folder, { recursive: true });
});

const delivery = (page: Page): Promise<string> =>
  textOf(
    panelOf(page)
      .getByRole('button', { name: /^Delivery/ })
      .first(),
  );

const projectsOn = (page: Page): Locator => page.getByRole('list', { name: 'Projects' }).getByRole('link');

it('says what it does, and last where it is ready', () => {
  expect(running.lines.slice(0, -1).filter((line) => !line.endsWith('…'))).toEqual([]);
  expect(running.lines).toContain('Setting up the demo company: heartbeat work …');
  expect(running.lines.filter((line) => line.startsWith('ready '))).toEqual([running.lines.at(-1)]);
});

it('shows a small Jira: projects, board, list, and an issue with the panel', async () => {
  const { page } = await jira.visit('manager', '/');
  await page.getByRole('list', { name: 'Recently updated' }).getByRole('listitem').first().waitFor();
  await projectsOn(page).filter({ hasText: 'Payments' }).click();
  const cards = page.getByRole('region', { name: 'To Do' }).locator('li.card');
  await cards.first().waitFor();
  expect(await cards.count()).toBeGreaterThan(3);
  await page.getByRole('link', { name: 'List' }).click();
  await page.getByRole('link', { name: 'PAY-12', exact: true }).click();
  await page.getByRole('article', { name: 'PAY-12' }).waitFor();
  const served = panelOf(page).getByRole('group', { name: /^Checkout drop-off/ });
  await served.getByRole('progressbar', { name: /^Progress of/ }).waitFor();
  expect(await served.getByText('up 15 points in 14 days').count()).toBe(1);
});

it('lets one become somebody else, who sees what that person may', async () => {
  const { page } = await jira.visit('manager', '/');
  const projects = projectsOn(page);
  await projects.filter({ hasText: 'Security' }).waitFor();
  await page.getByRole('combobox', { name: 'Who are you' }).selectOption({ label: 'Otto Outsider (outsider)' });
  await projects.filter({ hasText: 'Security' }).waitFor({ state: 'detached' });
  await projects.filter({ hasText: 'Payments' }).waitFor();
  expect(await projects.filter({ hasText: 'Security' }).count()).toBe(0);
});

it('turns dark, the app with it, and stays so', async () => {
  const { page } = await jira.visit('manager', '/browse/PAY-12');
  const modes = async () => {
    const inApp = await panelOf(page).locator('html').getAttribute('data-color-mode');
    return [await page.locator('html').getAttribute('data-color-mode'), inApp];
  };
  await waitUntil(async () => (await modes()).join() === 'light,light', 5_000);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await waitUntil(async () => (await modes()).join() === 'dark,dark', 5_000);
  await page.reload();
  await waitUntil(async () => (await modes()).join() === 'dark,dark', 5_000);
});

it('ends when asked, and keeps what was changed for the next start', async () => {
  const { page } = await jira.visit('manager', '/browse/PAY-12');
  const before = await delivery(page);
  await setStatus(page, 'PAY-28', 'Done');
  await waitUntil(async () => (await delivery(page)) !== before, 5_000);
  const after = await delivery(page);
  expect(await jira.takeComplaints()).toEqual([]);
  await jira.close();
  expect(await running.stop()).toEqual({ code: 0, complaint: '' });

  await start();
  expect(running.lines.filter((line) => line.startsWith('Setting up'))).toEqual([]);
  const again = await jira.visit('manager', '/browse/PAY-12');
  await again.page.getByRole('button', { name: 'Done, change status of PAY-28' }).waitFor();
  expect(await delivery(again.page)).toBe(after);
});
