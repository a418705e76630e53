import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteForSummary } from '../support/notes';
import { findSharedFile } from '../site/shared-file';
import { launchBrowser } from './launch-browser';
import { BrowsedSite } from './open-jira';
import { goalRow, linkButton, panelOf, searchField } from './panel';
import { setStatus } from './site-steps';
import { startSite, type StartedSite } from './start-site';

/** A page of hundreds of issues is there within this time, in ms, on a busy machine. */
const quick = 5_000;

const folder = mkdtempSync(join(tmpdir(), 'site-'));
let running: StartedSite | undefined;
let jira: BrowsedSite | undefined;

async function startWith(file: string): Promise<{ site: StartedSite; browsed: BrowsedSite }> {
  running = await startSite('--folder', folder, '--issues', file);
  jira = new BrowsedSite(running.url, await launchBrowser());
  return { site: running, browsed: jira };
}

afterEach(async () => {
  expect((await jira?.takeComplaints()) ?? []).toEqual([]);
  await jira?.close();
  await running?.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = findSharedFile('real-issues.jsonl.gz');
if (file === undefined) noteForSummary('No journey through the real issues: their file is not beside the project.');

describe(file === undefined ? 'real issues (their file is not here)' : 'real issues', () => {
  it('load with progress, and moving a child of the largest epic moves the key result that it serves', async () => {
    if (file === undefined) return;
    const { site, browsed } = await startWith(file);
    const loading = site.lines.filter((line) => line.startsWith('Loading issues: '));
    expect(loading.length).toBeGreaterThan(1);
    expect(loading.at(-1)).toMatch(/100 % of the file$/);
    expect(site.lines).toContain('2616 issues loaded, 0 lines skipped');

    const { page } = await browsed.visit('developer', '/jira/software/projects/DAEMON/board');
    await page.getByRole('region', { name: 'Done' }).locator('li.card').nth(40).waitFor({ timeout: quick });
    await page.getByRole('link', { name: 'List', exact: true }).click();
    await page.getByRole('row').nth(40).waitFor({ timeout: quick });

    await page.goto(`${site.url}/browse/DAEMON-48`);
    const panel = panelOf(page);
    await linkButton(panel).click({ timeout: quick });
    await searchField(panel).fill('promised in DAEMON');
    const title = 'What was promised in DAEMON is delivered';
    await panel.getByRole('option', { name: new RegExp(title) }).click();
    const row = goalRow(panel, title);
    await row.getByRole('button', { name: /^Delivery \d+ of 4\d/ }).waitFor();
    const delivered = async () => Number(/Delivery (\d+) of/.exec(await row.innerText())?.[1]);
    const before = await delivered();

    const children = page.getByRole('list', { name: 'Child issues' });
    await children.getByRole('listitem').nth(40).waitFor({ timeout: quick });
    const button = children.getByRole('button', { name: /change status of/ }).first();
    const child = /DAEMON-\d+/.exec((await button.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await setStatus(page, child, 'Open');
    await row.getByRole('button', { name: new RegExp(`^Delivery ${before - 1} of`) }).waitFor({ timeout: quick });
  });
});

it('names a broken line by its number, and goes on with the others', async () => {
  const broken = join(folder, 'issues.jsonl');
  const issue = {
    id: '1001',
    key: 'OLD-1',
    fields: {
      summary: 'The one that can be read',
      issuetype: { id: '6', name: 'Epic', subtask: false },
      project: { id: '77', key: 'OLD', name: 'Old things' },
      status: { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
      resolution: null,
      created: '2015-07-16T05:59:39.000+0000',
      updated: '2015-07-22T08:00:13.000+0000',
    },
  };
  writeFileSync(broken, `{"id": "1000", "key":\n${JSON.stringify(issue)}\n`);
  const { site, browsed } = await startWith(broken);
  expect(site.lines.filter((line) => line.includes('skipped'))).toEqual([
    expect.stringMatching(/^Line 1 was skipped: not JSON: /),
    '1 issues loaded, 1 lines skipped',
  ]);
  const { page } = await browsed.visit('manager', '/');
  await page
    .getByRole('link', { name: /The one that can be read/ })
    .or(page.getByRole('main').getByRole('link', { name: /^Old things/ }))
    .first()
    .waitFor();
  await page.goto(`${site.url}/browse/OLD-1`);
  await linkButton(panelOf(page)).waitFor();
});
