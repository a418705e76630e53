import { openJira, type BrowsedJira } from './open-jira';
import { openPanel, textOf } from './panel';

let jira: BrowsedJira;
beforeAll(async () => { const t = performance.now(); jira = await openJira(); console.log('open', performance.now() - t); });
afterAll(() => jira.close());

it('explores', async () => {
  const { company } = jira;
  const goals = await company.withGoals();
  await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: goals.wallets });
  await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-40'), keyResultId: goals.wallets });
  await company.ask('manager', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: goals.dropOff });
  let t = performance.now();
  const { page, panel } = await openPanel(jira, 'manager', 'PAY-12', { height: 1600 });
  console.log('panel', performance.now() - t);
  await panel.getByRole('button', { name: /54%|why this number/ }).first().click();
  await panel.getByRole('region', { name: /Why this number/ }).getByRole('table').waitFor();
  await panel.getByRole('button', { name: /With it/ }).first().click();
  console.log(await textOf(panel.locator('main')));
  console.log(await panel.locator('main').ariaSnapshot());
  await page.screenshot({ path: '/tmp/shot-panel.png' });
  console.log(await jira.takeComplaints());
  t = performance.now();
  await jira.leave();
  console.log('leave', performance.now() - t);
});
