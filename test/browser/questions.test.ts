import type { Locator, Page } from 'playwright-core';
import { globalAppOf } from './global-page';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { focusOf } from './project';
import { waitUntil } from './wait-until';

const objective = 'Buying is effortless on a phone';

/** How near the answers to everybody's questions are. */
let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira();
  await jira.company.withGoals();
  await jira.company.site.settle({ advance: true });
});
endJourneys(() => jira);

/** Follows these links from Jira's front page, one after the other; two at most. */
async function follow(...links: Locator[]): Promise<void> {
  expect(links.length).toBeLessThanOrEqual(2);
  for (const link of links) await link.click();
}

const inSidebar = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

it('what is the main focus of my own team?', async () => {
  const { page } = await jira.visit('developer', '/');
  const project = page.getByRole('list', { name: 'Projects' }).getByRole('link').filter({ hasText: 'Payments' });
  await follow(project, inSidebar(page, 'OKR'));
  await focusOf(page).getByRole('article', { name: objective }).waitFor();
});

it('what is the focus of the other teams?', async () => {
  const { page } = await jira.visit('outsider', '/');
  await follow(inSidebar(page, 'Strategy and goals'));
  await globalAppOf(page)
    .getByRole('list', { name: 'All teams' })
    .getByRole('link', { name: objective })
    .first()
    .waitFor();
});

it('are we aligned, going in one direction?', async () => {
  const { page } = await jira.visit('manager', '/');
  await follow(inSidebar(page, 'Strategy and goals'), inSidebar(page, 'Alignment'));
  const app = globalAppOf(page);
  await app.getByRole('treeitem', { name: /^Strategic goal: Win mobile customers/ }).waitFor();
  await app.getByRole('link', { name: /^Gaps/ }).waitFor();
});

it('how are we all moving in that direction?', async () => {
  const { page } = await jira.visit('manager', '/');
  await follow(inSidebar(page, 'Strategy and goals'), inSidebar(page, 'Progress'));
  await globalAppOf(page).getByRole('article', { name: 'Win mobile customers' }).waitFor();
});

it('follows whoever goes on before the first page is there', async () => {
  const { page } = await jira.visit('manager', '/');
  const held: (() => void)[] = [];
  await page.route('**/teams-overview-*.js', async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await inSidebar(page, 'Strategy and goals').click();
  await waitUntil(() => Promise.resolve(held.length > 0), 10_000);
  await inSidebar(page, 'Progress').click();
  for (const release of held) release();
  await globalAppOf(page).getByRole('article', { name: 'Win mobile customers' }).waitFor();
});
