import type { Locator, Page } from 'playwright-core';

/** What people do in Jira's own pages. */

export const boardPath = '/jira/software/projects/PAY/board';

const card = (page: Page, issueKey: string): Locator =>
  page.locator('li.card').filter({ has: page.getByText(issueKey, { exact: true }) });

const confirmMove = (page: Page, issueKey: string): Promise<void> =>
  page
    .getByRole('dialog', { name: `Move ${issueKey} to Done` })
    .getByRole('button', { name: 'Move', exact: true })
    .click();

/** Drags a card to the head of a column; in a window that shows both, since a page that scrolls drops the drag. */
export async function dragTo(page: Page, issueKey: string, column: 'To Do' | 'In Progress' | 'Done'): Promise<void> {
  await card(page, issueKey).dragTo(page.getByRole('region', { name: column }), { targetPosition: { x: 40, y: 40 } });
  if (column === 'Done') await confirmMove(page, issueKey);
}

/** Moves an issue to Done by the menu of its card. */
export async function finishByMenu(page: Page, issueKey: string): Promise<void> {
  await page.getByRole('button', { name: `Move ${issueKey}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
  await confirmMove(page, issueKey);
}

/** Changes the status of an issue where its status is a button: in its own view, or among its siblings. */
export async function setStatus(page: Page, issueKey: string, status: string, resolution?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`change status of ${issueKey}$`) }).click();
  await page.getByRole('menuitem', { name: status, exact: true }).click();
  if (status !== 'Done') return;
  const dialog = page.getByRole('dialog', { name: `Move ${issueKey} to Done` });
  if (resolution !== undefined) {
    await dialog.getByRole('combobox', { name: 'Resolution' }).selectOption({ label: resolution });
  }
  await confirmMove(page, issueKey);
}

/** In the view of the issue: gives it another parent. */
export async function changeParent(page: Page, parentKey: string): Promise<void> {
  await page.getByRole('button', { name: 'Change parent' }).click();
  await page.getByRole('combobox', { name: 'Parent' }).fill(parentKey);
  await page.getByRole('option', { name: new RegExp(`${parentKey}\\b`) }).click();
}

/** In the view of the issue: adds a child. */
export async function addChild(page: Page, summary: string): Promise<void> {
  await page.getByRole('button', { name: 'Add child issue' }).click();
  await page.getByRole('textbox', { name: 'What needs to be done?' }).fill(summary);
  await page.getByRole('main').getByRole('button', { name: 'Create' }).click();
}

/** In the view of the issue: deletes it. */
export async function deleteIssue(page: Page, issueKey: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${issueKey}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
}

/** In the view of the issue: estimates it. */
export async function estimate(page: Page, points: number): Promise<void> {
  await page.getByRole('button', { name: 'edit Story point estimate' }).click();
  const field = page.getByRole('spinbutton', { name: 'Story point estimate' });
  await field.fill(String(points));
  await field.press('Enter');
}
