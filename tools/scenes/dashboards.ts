import type { Page } from 'playwright-core';
import { button, type Scene } from './scene';

const path = '/jira/dashboards/10000';

async function gadgetsShown(page: Page): Promise<void> {
  await page.frameLocator('iframe[title="Company OKRs"]').getByRole('progressbar').first().waitFor();
  await page.frameLocator('iframe[title="How teams stand"]').getByRole('table').waitFor();
  await page.frameLocator('iframe[title="What we work for"]').getByRole('list').first().waitFor();
}

async function arrange(page: Page, layout: string): Promise<void> {
  await button(page, 'Edit').click();
  await page.getByRole('combobox', { name: 'Layout' }).selectOption(layout);
  await button(page, 'Done').click();
  await gadgetsShown(page);
}

/** The manager’s dashboard, and how a gadget comes onto one. */
export const dashboards: Scene[] = [
  { name: 'dashboard', path, height: 1400, show: gadgetsShown },
  { name: 'dashboard-three', path, height: 1400, show: (page) => arrange(page, 'three') },
  { name: 'dashboard-one', path, height: 1800, show: (page) => arrange(page, 'one') },
  {
    name: 'dashboard-print',
    path,
    height: 1800,
    show: async (page) => {
      await arrange(page, 'two');
      await page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'dashboard-configure',
    path,
    height: 1400,
    show: async (page) => {
      await arrange(page, 'one');
      await button(page, 'Actions for Company OKRs').click();
      await page.getByRole('menuitem', { name: 'Configure' }).click();
      await page.frameLocator('iframe[title="Company OKRs"]').getByRole('form').waitFor();
    },
  },
  {
    name: 'dashboard-add',
    path: '/jira/dashboards/10002',
    show: async (page) => {
      await button(page, 'Edit').click();
      await button(page, 'Add gadget').click();
      await page.getByRole('list', { name: 'Gadgets' }).waitFor();
    },
  },
];
