import type { FrameLocator, Page } from 'playwright-core';
import type { Goals } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import type { BrowsedJira } from './open-jira';
import { focusPath, frameOf, openFocus, openJiraWithGoals } from './project';

const settingsPath = '/jira/software/projects/PAY/settings/apps/project-settings';
const day = 24 * 3_600_000;

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  ({ jira, goals } = await openJiraWithGoals());
});
endJourneys(() => jira);

const appOf = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

async function axeIn(page: Page, title: string): Promise<string[]> {
  const frame = await (await appOf(page, title).owner().elementHandle()).contentFrame();
  return frame === null ? ['there is no frame'] : violationsIn(frame);
}

/** What was last computed of the team. */
async function completed() {
  const of = { teamId: goals.teamId };
  const { teams } = await jira.company.ask('manager', 'readTeamWork', { of, cycleId: null });
  return teams[0]?.work?.completed ?? { issues: 0, strategic: 0, heartbeat: 0, unclassified: 0 };
}

it('is declared with a preview, and its shares appear once the schedule ran', async () => {
  const { page } = await jira.visit('manager', settingsPath);
  const settings = appOf(page, 'Heartbeat work');
  await settings.getByLabel('JQL').fill('colour = blue');
  await settings
    .getByText(/colour/, { exact: false })
    .last()
    .waitFor();
  await settings.getByLabel('JQL').fill('labels = upkeep');
  await settings.getByText(/^Matches 1 open issues of this team, and 1 completed/).waitFor();
  await settings.getByRole('checkbox', { name: 'Bug' }).check();
  await settings.getByRole('button', { name: 'Set a wish' }).click();
  await settings.getByText('60 % strategic, 40 % heartbeat').waitFor();
  expect(await axeIn(page, 'Heartbeat work')).toEqual([]);
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.getByText(/^Saved/).waitFor();
  await jira.company.site.settle();
  const { issues, heartbeat } = await completed();
  const { focus } = await openFocus(jira, 'developer');
  const line = focus.getByRole('list', { name: 'Work this cycle' });
  await line.getByText(`heartbeat ${Math.round((100 * heartbeat) / issues)}%`).waitFor();
  await line.getByText('wish 60/40').waitFor();
  const company = jira.company;
  const moved = company.keyOf('Offer wallets in the basket drawer');
  await company.move(moved, 'Done');
  company.site.clock.advance(day);
  await company.site.settle();
  expect((await completed()).issues).toBe(issues + 1);
});

it('opens with one call, and its unclassified issues are marked, left and linked, many at once', async () => {
  const { site } = jira.company;
  site.resetInvocations();
  const { page } = await jira.visit('manager', `${focusPath}/work`);
  const work = appOf(page, 'OKR');
  await work.getByRole('img', { name: /was strategic/ }).waitFor();
  const [opening] = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(opening).toMatchObject({ operation: 'readTeamWork', jiraCalls: [] });
  expect(opening?.sql.length).toBeLessThanOrEqual(3);
  const boxes = work.getByRole('checkbox', { name: /^Choose PAY/ });
  await boxes.first().waitFor();
  const count = await boxes.count();
  const chosen = await boxes.first().getAttribute('aria-label');
  await work.getByRole('button', { name: 'Show as a table' }).click();
  expect(await violationsIn(await frameOf(page))).toEqual([]);

  for (const at of [0, 1]) await boxes.nth(at).check();
  await work.getByRole('button', { name: 'Mark as heartbeat' }).click();
  await work.getByText(/^2 issues marked as heartbeat/).waitFor();
  await expect(work.getByRole('checkbox', { name: chosen ?? '', exact: true }).count()).resolves.toBe(0);
  await work.getByRole('button', { name: 'Undo' }).click();
  await boxes.nth(count - 1).waitFor();

  await boxes.first().check();
  await work.getByRole('button', { name: 'Leave as is' }).click();
  await work.getByRole('button', { name: '1 left as it is' }).waitFor();
  await expect(boxes.count()).resolves.toBe(count - 1);

  const before = await completed();
  await work.getByRole('button', { name: /^Choose all/ }).click();
  await work.getByRole('button', { name: 'Link to a key result' }).click();
  await work.getByRole('option', { name: /^Checkout drop-off/ }).click();
  await work.getByText(/issues linked/).waitFor();
  await jira.company.site.settle();
  expect((await completed()).strategic).toBeGreaterThan(before.strategic);
});

it('is shown for the company by team, with the weeks of the one that is chosen', async () => {
  const { page } = await jira.visit('developer', '/jira/apps/global-page/work');
  const work = appOf(page, 'Strategy and goals');
  await work.getByRole('heading', { name: 'The whole company' }).waitFor();
  await work.getByRole('button', { name: 'Payments' }).click();
  await work.getByRole('heading', { name: 'Payments' }).waitFor();
  await work.getByRole('img', { name: /was strategic/ }).waitFor();
  expect(await axeIn(page, 'Strategy and goals')).toEqual([]);
  await work.getByRole('link', { name: 'Work of Payments' }).click();
  await work.getByRole('region', { name: 'Payments' }).waitFor();
});

it('is read by everybody, and changed by nobody who may not', async () => {
  const { page } = await jira.visit('outsider', `${focusPath}/work`);
  const work = appOf(page, 'OKR');
  await work.getByRole('img', { name: /was strategic/ }).waitFor();
  await expect(work.getByRole('checkbox').count()).resolves.toBe(0);
  const { company } = jira;
  const issueIds = [company.issueId('PAY-40')];
  const { teamId } = goals;
  const declaration = { teamId, version: 1, jql: '', issueTypeIds: [], wishedStrategic: null };
  for (const reply of [
    await company.call('outsider', 'markWork', { teamId, issueIds, isHeartbeat: true }),
    await company.call('outsider', 'leaveWork', { teamId, issueIds, isLeft: true }),
    await company.call('outsider', 'saveHeartbeat', declaration),
  ]) {
    expect(reply).toMatchObject({ error: { code: 'forbidden' } });
  }
});
