import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { Goals } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { goalRow, linkButton, openPanel, searchField } from './panel';

const dropOff = 'Checkout drop-off from 38 % to 25 %';
const controls = 'button:enabled, a[href], input, select, textarea';

let jira: BrowsedJira;
let goals: Goals;

beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
  await link('PAY-12', goals.wallets);
  await link('PAY-40', goals.wallets);
  await link('PAY-12', goals.dropOff);
});
endJourneys(() => jira);

const link = (issueKey: string, keyResultId: string) =>
  jira.company.ask('manager', 'linkInitiative', { issueId: jira.company.issueId(issueKey), keyResultId });

interface Stage {
  page: Page;
  panel: FrameLocator;
}

const open = (issueKey: string): Promise<Stage> => openPanel(jira, 'manager', issueKey, { height: 2000 });

/** The states of the panel, each by how it is reached. */
const states: Record<string, () => Promise<Stage>> = {
  linked: async () => {
    const stage = await open('PAY-12');
    await linkButton(stage.panel).waitFor();
    await stage.panel.getByRole('button', { name: 'With it: 1 initiative' }).click();
    await stage.panel.getByRole('link', { name: 'PAY-40' }).waitFor();
    return stage;
  },
  unlinked: async () => {
    const stage = await open(jira.company.keyOf('Pay later'));
    await linkButton(stage.panel).waitFor();
    return stage;
  },
  'picker open': async () => {
    const stage = await open(jira.company.keyOf('Pay later'));
    await linkButton(stage.panel).click();
    await stage.panel.getByRole('option', { name: 'Wallets are ready' }).waitFor();
    await searchField(stage.panel).press('ArrowDown');
    return stage;
  },
  'explanation open': async () => {
    const stage = await open('PAY-12');
    await goalRow(stage.panel, 'Wallets are ready').getByRole('button', { name: '40% – why this number?' }).click();
    await stage.panel.getByRole('button', { name: 'PAY-12 One-tap wallets' }).click();
    await stage.panel.getByRole('row', { name: /^PAY-13/ }).waitFor();
    return stage;
  },
  error: async () => {
    const stage = await open('PAY-12');
    const error = { name: 'BridgeAPIError', message: 'There was an error invoking the function' };
    await stage.page.route('**/site/invoke', (route) => route.fulfill({ json: { error } }));
    await stage.page.reload();
    await stage.panel.getByRole('alert').getByText('The goals of this issue could not be read.').waitFor();
    return stage;
  },
  reading: async () => {
    const { company } = jira;
    const epic = company.keyOf('Refunds within a day');
    company.jira.faults.failNext(1, 429, { retryAfterSeconds: 900, pathIncludes: 'issue/bulkfetch' });
    await link(epic, goals.dropOff);
    const stage = await open(epic);
    await stage.panel.getByText('Jira is busy; this finishes by itself.').waitFor();
    return stage;
  },
};

async function frameOf({ page }: Stage): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[title="OKR"]')).contentFrame();
  if (frame === null) throw new Error('the panel has no frame');
  return frame;
}

async function darken({ page }: Stage, frame: Frame): Promise<void> {
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await frame.waitForFunction(() => document.documentElement.dataset.colorMode === 'dark');
}

/** Names and values of the bars that assistive technology is told of. */
const barsIn = (frame: Frame) =>
  frame
    .locator('[role=progressbar]')
    .evaluateAll((bars) =>
      bars.map((bar) => ({ name: bar.getAttribute('aria-label') ?? '', now: bar.getAttribute('aria-valuenow') })),
    );

/** The controls that Tab never reaches. */
async function unreachableIn({ page, panel }: Stage, frame: Frame): Promise<string[]> {
  await panel.getByRole('main').click({ position: { x: 1, y: 1 } });
  const number = await frame.locator(controls).count();
  const reached = new Set<number>();
  for (let presses = 0; presses < number + 1; presses += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await frame.evaluate(
        (selector) => [...document.querySelectorAll(selector)].indexOf(document.activeElement ?? document.body),
        controls,
      ),
    );
  }
  const all = await frame.locator(controls).evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML));
  return all.filter((_, index) => !reached.has(index));
}

describe.each(Object.entries(states))('the panel, %s', (_, reach) => {
  it('is accessible in light and dark, by keyboard, and in a narrow column', async () => {
    const stage = await reach();
    const frame = await frameOf(stage);
    expect(await violationsIn(frame)).toEqual([]);
    expect(await unreachableIn(stage, frame)).toEqual([]);
    for (const { name, now } of await barsIn(frame)) {
      expect(name).toMatch(/^(Progress|Delivery) of ./);
      expect(Number(now)).toBeGreaterThanOrEqual(0);
      expect(now).not.toBeNull();
    }
    await stage.page.locator('iframe[title="OKR"]').evaluate((iframe) => (iframe.style.width = '280px'));
    await frame.waitForFunction(() => window.innerWidth === 280);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
    await darken(stage, frame);
    expect(await violationsIn(frame)).toEqual([]);
  });
});

it('recovers from an error by trying again', async () => {
  const reachError = states.error;
  if (reachError === undefined) throw new Error('no such state');
  const { page, panel } = await reachError();
  await page.unroute('**/site/invoke');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await goalRow(panel, dropOff).waitFor();
});
