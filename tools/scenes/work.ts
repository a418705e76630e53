import { admin, button, okr, projectPath, type Scene } from './scene';

const globalWork = '/jira/apps/global-page/work';

/** Heartbeat beside strategic work. */
export const work: Scene[] = [
  {
    name: 'work-of-company',
    path: globalWork,
    height: 1200,
    show: async (page) => {
      await admin(page).getByRole('button', { name: 'Payments', exact: true }).click();
      await admin(page).getByRole('img').first().waitFor();
    },
  },
  {
    name: 'work-of-team',
    path: projectPath('PAY', 'work'),
    height: 1800,
    show: async (page) => {
      await okr(page).getByRole('checkbox').first().check();
      await button(okr(page), /^Show as a table/).click();
      await okr(page).getByRole('img').first().waitFor();
    },
  },
  {
    name: 'work-of-team-linking',
    path: projectPath('PAY', 'work'),
    height: 1800,
    show: async (page) => {
      await okr(page).getByRole('checkbox').first().check();
      await button(okr(page), 'Link to a key result').click();
      await okr(page).getByRole('listbox').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'work-of-outsider',
    person: 'outsider',
    path: projectPath('OPS', 'work'),
    height: 1400,
    show: (page) => okr(page).getByRole('img').first().waitFor(),
  },
  {
    name: 'work-line',
    path: projectPath('PAY'),
    show: (page) => okr(page).getByRole('list', { name: 'Work this cycle' }).waitFor(),
  },
  {
    name: 'work-settings',
    path: '/jira/software/projects/SHOP/settings/apps/project-settings',
    show: async (page) => {
      await page.frameLocator('iframe').getByLabel('JQL').fill('labels = upkeep OR summary ~ "cache"');
      await page
        .frameLocator('iframe')
        .getByText(/^Matches/)
        .waitFor();
    },
  },
];
