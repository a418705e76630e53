import type { Page } from 'playwright-core';
import { button, okr, projectPath, type Scene } from './scene';

/** Shows the last cycle that is over: those of the demo company stand behind the planned and the running one. */
async function showLastCycle(page: Page): Promise<void> {
  await okr(page).getByRole('combobox', { name: 'Cycle' }).selectOption({ index: 2 });
  await okr(page)
    .getByText(/is closed|has ended/)
    .first()
    .waitFor();
}

async function lookBack(page: Page): Promise<void> {
  await showLastCycle(page);
  await okr(page)
    .getByRole('link', { name: /^(See the grades|Look back)/ })
    .first()
    .click();
  await okr(page).getByRole('heading', { name: / · / }).waitFor();
}

/** Once it was reopened, the cycle stays so: what shows it closed comes first. */
export const closing: Scene[] = [
  { name: 'focus-of-closed-cycle', path: projectPath('PAY'), height: 1200, show: showLastCycle },
  {
    name: 'history',
    path: projectPath('PAY', 'history'),
    height: 1600,
    show: (page) => okr(page).getByRole('article').first().waitFor(),
  },
  { name: 'grades-of-outsider', person: 'outsider', path: projectPath('PAY'), height: 1400, show: lookBack },
  {
    name: 'grading',
    person: 'admin',
    path: projectPath('PAY'),
    height: 1800,
    show: async (page) => {
      await lookBack(page);
      const slider = okr(page).getByRole('slider').first();
      const reopen = button(okr(page), 'Reopen');
      await slider.or(reopen).first().waitFor();
      if (await reopen.isVisible()) await reopen.click();
      await slider.waitFor();
      await okr(page).getByRole('radio', { name: /^Copy/ }).check();
      await okr(page).getByRole('checkbox').first().check();
    },
  },
];
