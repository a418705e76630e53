import type { FrameLocator, Page } from 'playwright-core';
import { admin, adminPath, button, okr, projectPath, type Scene } from './scene';

const reading = projectPath('PAY', 'strategy');
const writing = adminPath('strategy');

const goalsShown = (frame: FrameLocator) => frame.getByRole('article').first().waitFor();

async function editFirst(page: Page, section: string): Promise<void> {
  await button(admin(page).getByRole('region', { name: section }), /^Edit: /).click();
  await admin(page).getByRole('form').waitFor();
}

/** The strategy of the demo company, to read and to write. */
export const strategy: Scene[] = [
  { name: 'strategy', path: reading, height: 1800, show: (page) => goalsShown(okr(page)) },
  {
    name: 'strategy-version',
    path: reading,
    height: 1600,
    show: async (page) => {
      await button(okr(page), /^What changed in version/).click();
      await okr(page).locator('ins').first().waitFor();
    },
  },
  { name: 'strategy-writing', person: 'admin', path: writing, height: 2200, show: (page) => goalsShown(admin(page)) },
  {
    name: 'strategy-writing-changes',
    person: 'admin',
    path: writing,
    height: 1600,
    show: async (page) => {
      await admin(page).getByText('Show the changes').click();
      await admin(page).locator('details li').first().waitFor();
    },
  },
  {
    name: 'strategy-writing-goal',
    person: 'admin',
    path: writing,
    height: 2800,
    show: (page) => editFirst(page, 'Strategic goals'),
  },
  {
    name: 'strategy-writing-text',
    person: 'admin',
    path: writing,
    show: (page) => editFirst(page, 'Why we use OKRs'),
  },
];

/** Before anybody wrote one. */
export const noStrategy: Scene[] = [
  {
    name: 'no-strategy',
    person: 'developer',
    path: reading,
    show: (page) => okr(page).getByText('There is no strategy yet').waitFor(),
  },
  {
    name: 'no-strategy-of-editor',
    person: 'admin',
    path: reading,
    show: (page) => button(okr(page), 'Write the strategy').waitFor(),
  },
  {
    name: 'no-strategy-writing',
    person: 'admin',
    path: writing,
    height: 1200,
    show: (page) => button(admin(page), 'Add a strategic goal').waitFor(),
  },
];
