import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dayOf } from '../../src/domain/day';
import { cyclesAround } from '../site/demo/organisation';
import { dropTidbDatabases } from '../site/forge/tidb/database';
import { builtProgram } from '../site/forge/tidb/program';
import { startTidb } from '../site/forge/tidb/server';
import { demoDashboards } from '../site/jira/demo-company';
import { noteForSummary } from '../support/notes';
import { globalAppOf } from './global-page';
import { launchBrowser } from './launch-browser';
import { BrowsedSite } from './open-jira';
import { linkButton, panelOf, searchField, textOf } from './panel';
import { focusOf, focusPath } from './project';
import { setStatus } from './site-steps';
import { startSite, type StartedSite } from './start-site';
import { waitUntil } from './wait-until';

/** The demo company is set up by a few thousand statements, which may take this long, in ms. */
const patience = 300_000;

const prices = 'Prices explained before the payment step';
const objective = 'Customers get their money back without asking twice';
const pastObjective = 'Paying works in every country we sell in';
const pastCycle = cyclesAround(dayOf(Date.now())).early.name;

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const database = `journey_${randomUUID().slice(0, 8)}`;
const { TEST_TIDB_URL: givenUrl } = process.env;
const program = builtProgram();

let server: { url: string; stop: () => Promise<void> };
let running: StartedSite | undefined;
let jira: BrowsedSite;

beforeAll(async () => {
  if (givenUrl !== undefined) server = { url: givenUrl, stop: () => Promise.resolve() };
  else if (program !== undefined) server = await startTidb({ program });
  else return;
  const url = new URL(database, server.url).href;
  running = await startSite('--folder', folder, '--database', url);
  jira = new BrowsedSite(running.url, await launchBrowser());
}, patience);
afterAll(async () => {
  if (running !== undefined) {
    await jira.close();
    await running.stop();
    await dropTidbDatabases(server.url, database);
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

const delivery = (page: Page): Promise<string> =>
  textOf(
    panelOf(page)
      .getByRole('button', { name: /^Delivery/ })
      .first(),
  );

async function linkAnEpicAndMoveItsStory(): Promise<void> {
  const { page } = await jira.visit('developer', '/browse/PAY-54');
  const panel = panelOf(page);
  await linkButton(panel).click();
  await searchField(panel).fill('Prices explained');
  await panel.getByRole('option', { name: prices }).click();
  await panel.getByRole('group', { name: prices, exact: true }).waitFor();
  const before = await delivery(page);
  await setStatus(page, 'PAY-56', 'Done');
  await waitUntil(async () => (await delivery(page)) !== before, 10_000);
}

async function lookAtTeamsAndGaps(): Promise<void> {
  const teams = await jira.visit('outsider', '/jira/apps/global-page/teams');
  const list = globalAppOf(teams.page).getByRole('list', { name: 'All teams' });
  await list.getByRole('button', { name: 'Payments', exact: true }).waitFor();
  await list.getByRole('link', { name: objective }).first().waitFor();
  const gaps = await jira.visit('manager', '/jira/apps/global-page/alignment/gaps');
  const register = globalAppOf(gaps.page).getByRole('region', { name: 'Gaps, the oldest first' });
  await register.getByRole('listitem').first().waitFor();
}

async function lookAtTheGadget(): Promise<void> {
  const { page } = await jira.visit('manager', `/jira/dashboards/${demoDashboards[0]?.id ?? ''}`);
  const gadget = page.frameLocator('iframe[title="Company OKRs"]');
  await gadget.getByRole('link', { name: objective }).first().waitFor();
}

/** Of a cycle that is closed already, so it is reopened first. */
async function carryOverAndClose(): Promise<void> {
  const { page } = await jira.visit('admin', focusPath);
  const app = focusOf(page);
  const cycles = app.getByRole('combobox', { name: 'Cycle' });
  await cycles.waitFor();
  const option = cycles.locator('option').filter({ hasText: pastCycle });
  await cycles.selectOption((await option.getAttribute('value')) ?? '');
  await app.getByRole('link', { name: 'See the grades' }).click();
  await app.getByRole('button', { name: 'Reopen' }).click();
  await app.getByRole('checkbox', { name: `Take along: ${pastObjective}` }).check();
  await app.getByRole('button', { name: /^Take 1 goal into/ }).click();
  await app.getByText(/^1 goal goes on in/).waitFor();
  await app.getByRole('link', { name: /^Goes on in/ }).waitFor();
  await app.getByRole('button', { name: `Close ${pastCycle}` }).click();
  await app.getByText(`${pastCycle} is closed`).first().waitFor();
}

it('is used on TiDB as on SQLite, from linking an epic to closing a cycle', async () => {
  if (running === undefined) {
    noteForSummary('The journey on TiDB did not run: there is neither a built TiDB nor a TEST_TIDB_URL.');
    return;
  }
  await linkAnEpicAndMoveItsStory();
  await lookAtTeamsAndGaps();
  await lookAtTheGadget();
  await carryOverAndClose();
  expect(await jira.takeComplaints()).toEqual([]);
});
