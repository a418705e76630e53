import type { Page } from 'playwright-core';
import { button, okr, openForm, progressShown, projectPath, type Scene } from './scene';

const form = (page: Page) => okr(page).getByRole('form');

async function writeObjective(page: Page): Promise<void> {
  await openForm(page, /^New objective/);
  await form(page)
    .getByLabel('Title')
    .fill('Win 3 markets with a checkout that everybody in them will want to tell their friends of');
  await form(page).getByRole('button', { name: 'Add a key result' }).click();
  const row = form(page).getByRole('group', { name: 'Key result 1' });
  await row.getByLabel('Title').fill('Deliver the new checkout');
  await okr(page).getByText('Is this a task?').waitFor();
}

async function measureByJira(page: Page): Promise<void> {
  await openForm(page, /^New key result/);
  await form(page).getByLabel('Title').fill('Complaints about refunds');
  await form(page).getByLabel('Measured by').selectOption({ label: 'a value read from Jira' });
  await form(page).getByLabel('Issues (JQL)').fill('project = PAY AND statusCategory != Done');
  await form(page)
    .getByText(/^It gives/)
    .waitFor();
}

async function restrict(page: Page): Promise<void> {
  await button(okr(page), /^Edit Fjord/).click();
  await form(page).getByText('Weight and who can see it').click();
  await form(page).getByText('leadership').waitFor();
}

/** Objectives and key results as they are written. */
export const goals: Scene[] = [
  { name: 'goals-restricted', person: 'strategist', path: projectPath('SEC'), height: 1500, show: restrict },
  { name: 'goals-restricted-list', path: projectPath('SEC', 'goals'), show: progressShown },
  { name: 'goals-new-objective', path: projectPath('PAY'), height: 1500, show: writeObjective },
  { name: 'goals-jira-measure', path: projectPath('PAY'), height: 1700, show: measureByJira },
  {
    name: 'goals-edit-key-result',
    path: projectPath('PAY'),
    height: 1500,
    show: async (page) => {
      await button(okr(page), /^Edit Checkout/).click();
      await form(page).waitFor();
    },
  },
  {
    name: 'goals-edit-objective',
    path: projectPath('PAY'),
    height: 1500,
    show: async (page) => {
      await button(okr(page), /^Edit Customers get/).click();
      await form(page).getByLabel('Another objective').check();
      await form(page).getByLabel('Contributes to the objective').fill('app');
      await okr(page).getByRole('listbox').getByRole('option').first().waitFor();
    },
  },
];
