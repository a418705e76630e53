import type { FrameLocator, Page } from 'playwright-core';
import { type Goals } from '../support/company';
import { violationsIn } from './axe';
import { globalFrameOf, openGlobal } from './global-page';
import { openJira, type BrowsedJira } from './open-jira';

const objective = 'Buying is effortless on a phone';
const hidden = 'A quiet takeover';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
});
afterEach(async () => {
  expect(await jira.takeComplaints()).toEqual([]);
  await jira.leave();
});
afterAll(() => jira.close());

const item = (app: FrameLocator, name: RegExp) => app.getByRole('treeitem', { name });
const focused = (app: FrameLocator) => app.locator('[role=treeitem]:focus');

async function fillCompany(): Promise<void> {
  const { company } = jira;
  goals = await company.withGoals();
  const { teamId, cycleId, strategicGoalId, wallets, dropOff } = goals;
  await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
  await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 31 });
  await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId, title: hidden },
    readers: { people: [], groupIds: [] },
  });
  await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId: null, title: 'Tidy up', noGoalReason: 'Somebody has to' },
  });
  await company.site.settle({ advance: true });
}

it('says what to do where there is no cycle yet', async () => {
  const { app } = await openGlobal(jira, 'outsider', 'alignment');
  await app.getByText('There is no cycle yet.').waitFor();
});

it('leads an outsider by keyboard from the strategy to an initiative, and lights up the line', async () => {
  await fillCompany();
  const { app, page } = await openGlobal(jira, 'outsider', 'alignment');
  await item(app, /^Strategic goal: Win mobile customers/).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await focused(app).press(key);
  await item(app, /^Key result: Wallets are ready.*50% of Buying is effortless/).focus();
  await focused(app).press('ArrowRight');
  await item(app, /^Initiative: PAY-12 .*Delivery/).waitFor();
  expect(await item(app, /takeover/).count()).toBe(0);
});
