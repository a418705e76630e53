import { button, okr, openForm, progressShown, projectPath, type Scene } from './scene';

/** The demo company after its first weeks. */
export const livedIn: Scene[] = [
  { name: 'front-page', path: '/', show: (page) => page.getByRole('list', { name: 'Recently updated' }).waitFor() },
  {
    name: 'board',
    path: '/jira/software/projects/PAY/board',
    show: (page) => page.locator('li.card').first().waitFor(),
  },
  {
    name: 'list',
    path: '/jira/software/projects/PAY/list',
    show: (page) => page.getByText('PAY-12').first().waitFor(),
  },
  { name: 'epic', path: '/browse/PAY-12', show: progressShown },
  { name: 'epic-of-outsider', person: 'outsider', path: '/browse/PAY-12', show: progressShown },
  {
    name: 'epic-with-panel',
    path: '/browse/PAY-12',
    height: 1500,
    show: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Apps' }).click();
      await page.getByRole('menuitem', { name: 'OKR' }).click();
      await page.frameLocator('iframe[title="OKR panel"]').getByRole('progressbar').first().waitFor();
    },
  },
  {
    name: 'epic-why',
    path: '/browse/PAY-12',
    height: 1200,
    show: async (page) => {
      await progressShown(page);
      await button(okr(page), /^Delivery .* why this number/).click();
      await okr(page).getByRole('table').waitFor();
    },
  },
  {
    name: 'epic-beside',
    path: '/browse/PAY-12',
    height: 1200,
    show: async (page) => {
      await button(okr(page), /^With it/).click();
      await okr(page).getByRole('link').first().waitFor();
    },
  },
  {
    name: 'epic-picker',
    path: '/browse/PAY-12',
    height: 1200,
    show: async (page) => {
      await button(okr(page), 'Link to a key result').click();
      await okr(page).getByRole('option').first().waitFor();
    },
  },
  { name: 'story', path: '/browse/PAY-14', show: progressShown },
  { name: 'focus', path: projectPath('PAY'), height: 1200, show: progressShown },
  { name: 'focus-of-outsider', person: 'outsider', path: projectPath('PAY'), height: 1200, show: progressShown },
  { name: 'focus-of-admin', person: 'admin', path: projectPath('OPS'), show: progressShown },
  {
    name: 'focus-why',
    path: projectPath('PAY'),
    height: 1400,
    show: async (page) => {
      await button(okr(page), /why this number/).click();
      await okr(page).getByRole('table').waitFor();
    },
  },
  { name: 'check-in', path: projectPath('PAY'), height: 1400, show: (page) => openForm(page, /^Check in: Phone/) },
  { name: 'new-objective', path: projectPath('PAY'), height: 1200, show: (page) => openForm(page, /^New objective/) },
  { name: 'new-key-result', path: projectPath('PAY'), height: 1600, show: (page) => openForm(page, /^New key result/) },
  {
    name: 'new-key-result-refused',
    path: projectPath('PAY'),
    height: 1700,
    show: async (page) => {
      await openForm(page, /^New key result/);
      await button(okr(page), 'Save').click();
      await okr(page).locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'edit-title',
    path: projectPath('PAY'),
    height: 1200,
    show: async (page) => {
      await button(okr(page), /^Edit title: Checkout/).click();
      await okr(page).getByRole('textbox', { name: 'Title' }).waitFor();
    },
  },
];
