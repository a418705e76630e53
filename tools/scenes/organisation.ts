import type { Page } from 'playwright-core';
import { admin, adminPath, button, type Scene } from './scene';

const firstTeam = (page: Page) => admin(page).getByRole('treeitem').first().waitFor();
const firstCycle = (page: Page) => admin(page).getByRole('article').first().waitFor();

const scene = (name: string, page: 'cycles' | 'teams', show: Scene['show'], height = 1000): Scene => ({
  ...{ name, person: 'admin', path: adminPath(page), height, show },
});

/** Cycles and teams of a company that is set up. */
export const organisation: Scene[] = [
  scene('cycles', 'cycles', firstCycle),
  scene('cycles-adding', 'cycles', async (page) => {
    await button(admin(page), 'Add cycles').click();
    await admin(page).getByRole('form').waitFor();
  }),
  scene('cycles-closed', 'cycles', async (page) => {
    await button(admin(page), 'Reopen').click();
    await admin(page).getByText('is open again').waitFor();
    await button(admin(page), 'Close cycle').click();
    await admin(page).getByText('is closed').waitFor();
  }),
  scene('teams', 'teams', firstTeam),
  scene(
    'teams-editing',
    'teams',
    async (page) => {
      await admin(page)
        .getByRole('treeitem', { name: /^Payments/ })
        .click();
      await admin(page).getByRole('form').waitFor();
    },
    1200,
  ),
];

/** The same before there is any. */
export const noOrganisation: Scene[] = [
  scene('cycles-none', 'cycles', (page) => button(admin(page), 'Add cycles').waitFor()),
  scene('teams-none', 'teams', (page) => button(admin(page), 'Build from projects').waitFor()),
  scene(
    'teams-building',
    'teams',
    async (page) => {
      await button(admin(page), 'Build from projects').click();
      await button(admin(page), 'Edit the team Payments').click();
      await button(admin(page), 'Make 5 teams').waitFor();
    },
    1200,
  ),
];

/** Hundreds of teams, twelve levels, and names of every kind. */
export const manyTeams: Scene[] = [
  scene('teams-crowded', 'teams', firstTeam),
  scene(
    'teams-deep',
    'teams',
    async (page) => {
      await admin(page).getByRole('textbox', { name: 'Find a team' }).fill('Level 12');
      await admin(page)
        .getByRole('treeitem', { name: /^Level 12/ })
        .click();
      await admin(page).getByRole('form').waitFor();
    },
    1200,
  ),
];
