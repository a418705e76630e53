import type { FrameLocator, Page } from 'playwright-core';
import { button, type Scene } from './scene';

const globalPath = (page: string): string => `/jira/apps/global-page/${page}`;
const app = (page: Page): FrameLocator => page.frameLocator('iframe[title="Strategy and goals"]');
const firstTeam = (page: Page) => app(page).getByRole('progressbar').first().waitFor();

const mapShown = (page: Page) =>
  app(page)
    .getByRole('treeitem', { name: /^Strategic goal/ })
    .first()
    .waitFor();

const firstGap = (page: Page) => button(app(page), 'Start a conversation').first().waitFor();

async function openOnMap(page: Page, name: RegExp): Promise<void> {
  const item = app(page).getByRole('treeitem', { name }).first();
  await item.focus();
  await item.press('ArrowRight');
  await app(page).getByRole('treeitem', { name, expanded: true }).first().waitFor();
}

async function openPayments(page: Page): Promise<void> {
  await button(app(page), /^Payments$/).click();
  await app(page).getByRole('complementary', { name: 'Payments' }).getByRole('progressbar').first().waitFor();
}

/** What the whole organisation looks at. */
export const globalPage: Scene[] = [
  { name: 'global-teams', path: globalPath('teams'), height: 1300, show: firstTeam },
  {
    name: 'global-team-opened',
    path: globalPath('teams'),
    height: 1600,
    show: async (page) => {
      await openPayments(page);
      await button(app(page), /^Who else serves/).click();
      await app(page).getByRole('complementary').getByRole('link', { name: / / }).first().waitFor();
    },
  },
  {
    name: 'global-teams-found',
    path: globalPath('teams'),
    show: async (page) => {
      await app(page).getByRole('textbox', { name: 'Team, objective, owner or project' }).fill('phone');
      await app(page).getByRole('status').getByText(/team/).waitFor();
    },
  },
  { name: 'global-alignment', path: globalPath('alignment'), show: mapShown },
  {
    name: 'global-alignment-line',
    path: globalPath('alignment'),
    height: 1100,
    show: async (page) => {
      await mapShown(page);
      await openOnMap(page, /^Objective: Buying is effortless on a phone/);
      await openOnMap(page, /^Key result: Checkout drop-off/);
      await app(page)
        .getByRole('treeitem', { name: /^Initiative: PAY-/ })
        .first()
        .waitFor();
    },
  },
  { name: 'global-gaps', path: globalPath('alignment/gaps'), height: 2000, show: firstGap },
  {
    name: 'global-gaps-talk',
    path: globalPath('alignment/gaps'),
    height: 1400,
    show: async (page) => {
      await firstGap(page);
      await button(app(page), 'Start a conversation').first().click();
      await app(page).getByRole('textbox', { name: 'What do you want to ask or agree?' }).waitFor();
    },
  },
  {
    name: 'global-alignment-whole',
    path: globalPath('alignment'),
    height: 1100,
    show: async (page) => {
      await mapShown(page);
      await button(app(page), 'Open one level').click();
      await app(page)
        .getByRole('treeitem', { name: /Serves no strategic goal/, expanded: true })
        .waitFor();
      await button(app(page), 'Open one level').click();
      await app(page)
        .getByRole('treeitem', { name: /^Key result/ })
        .first()
        .waitFor();
      await button(app(page), 'Fit to screen').click();
    },
  },
  {
    name: 'global-progress',
    path: globalPath('progress'),
    height: 2600,
    show: async (page) => {
      await app(page).getByRole('img').first().waitFor();
      await app(page).getByRole('table').first().waitFor();
      await button(app(page), /^Trend of/)
        .first()
        .click();
      await app(page).getByRole('table').first().getByRole('img').waitFor();
    },
  },
  {
    name: 'global-strategy',
    path: globalPath('strategy'),
    height: 1800,
    show: async (page) => {
      await button(app(page), /^Objectives that serve/).click();
      await app(page).getByRole('link').first().waitFor();
    },
  },
];

/** Long texts of every kind, and more than a page below one objective. */
export const mapCrowd: Scene[] = [
  {
    name: 'global-alignment-crowded',
    path: globalPath('alignment'),
    height: 1100,
    show: async (page) => {
      await openOnMap(page, /^Objective: Objective 1:/);
      await app(page)
        .getByRole('treeitem', { name: /^Key result/ })
        .nth(20)
        .waitFor();
    },
  },
];

/** Before anybody set a goal. */
export const mapEmpty: Scene[] = [
  {
    name: 'global-alignment-empty',
    path: globalPath('alignment'),
    show: (page) => app(page).getByRole('heading').first().waitFor(),
  },
];

/** The same with hundreds of teams, on twelve levels. */
export const globalCrowd: Scene[] = [
  { name: 'global-teams-crowded', path: globalPath('teams'), show: firstTeam },
  { name: 'global-crowded-gaps', path: globalPath('alignment/gaps'), height: 1600, show: firstGap },
];
