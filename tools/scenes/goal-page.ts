import type { Page } from 'playwright-core';
import { button, okr, projectPath, type Scene } from './scene';

const heading = (page: Page, name: string) => okr(page).getByRole('heading', { level: 1, name }).waitFor();

/** Opens a goal from the list of all, and waits until its trend is drawn. */
async function openGoal(page: Page, title: string): Promise<void> {
  await okr(page).getByRole('link', { name: title, exact: true }).first().click();
  await heading(page, title);
  await okr(page).getByRole('region', { name: 'Trend' }).locator('svg, p').first().waitFor();
}

/** The goals of a team, and the page of one. */
export const goalPage: Scene[] = [
  { name: 'goal-list', path: projectPath('PAY', 'goals'), height: 1200, show: (page) => heading(page, 'Goals') },
  {
    name: 'goal-objective',
    path: projectPath('PAY', 'goals'),
    height: 1800,
    show: async (page) => {
      await openGoal(page, 'Buying is effortless on a phone');
      await button(okr(page), 'Show what changed').click();
      await okr(page).getByText('created it').first().waitFor();
      await okr(page).getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'goal-key-result',
    path: projectPath('PAY', 'goals'),
    height: 1800,
    show: async (page) => {
      await openGoal(page, 'Checkout drop-off from 38 % to 25 %');
      await button(okr(page), 'Show as a table').click();
      await okr(page).getByRole('textbox').last().fill('Could @Mona');
      await okr(page).getByRole('option').first().waitFor();
    },
  },
  {
    name: 'goal-gone',
    path: projectPath('PAY', 'goals/objective/00000000-0000-4000-8000-000000000000'),
    show: (page) => okr(page).getByText('This goal does not exist any more.').waitFor(),
  },
];
