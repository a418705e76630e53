import { addDays, dayOf } from '../../src/domain/day';
import { createClock, systemNow } from '../site/forge/clock';
import { demoCompany } from '../site/jira/demo-company';
import { violationsIn } from './axe';
import { globalFrameOf, openGlobal } from './global-page';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf } from './panel';

const dayMilliseconds = 86_400_000;

let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira(
    demoCompany(systemNow()),
    createClock(() => systemNow() - 20 * dayMilliseconds),
  );
});
endJourneys(() => jira);

async function fillCompany(): Promise<void> {
  const { company } = jira;
  const { teamId, strategicGoalId } = await company.withGoals();
  const today = dayOf(company.site.clock.now());
  const days = { startsOn: addDays(today, -5), endsOn: addDays(today, 40) };
  const { id: cycleId } = await company.ask('admin', 'createCycle', { name: 'Running', ...days });
  const { id: objectiveId } = await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId, title: 'Refunds without asking' },
  });
  const measure = { kind: 'number', start: 10, target: 0, unit: 'days' } as const;
  const ask = { objectiveId, measure };
  const { id: refunds } = await company.ask('manager', 'createKeyResult', { ...ask, title: 'Days to 0' });
  const { id: stuck } = await company.ask('manager', 'createKeyResult', { ...ask, title: 'Calls to 0' });
  await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: stuck });
  await company.move('PAY-12', 'Done');
  await company.ask('manager', 'checkIn', { keyResultId: refunds, value: 9 });
  await company.ask('manager', 'checkIn', { keyResultId: stuck, value: 10 });
  await company.site.settle({ advance: true });
  company.site.clock.advance(20 * dayMilliseconds);
  await company.ask('manager', 'checkIn', { keyResultId: refunds, value: 5 });
  await company.ask('manager', 'checkIn', { keyResultId: stuck, value: 10 });
  await company.site.settle({ advance: true });
}

it('says that there is no cycle yet', async () => {
  const { app } = await openGlobal(jira, 'outsider', 'progress');
  await app.getByText('There is no cycle yet.').waitFor();
});

it('shows an outsider how all move, against what is expected, with tables to read', async () => {
  await fillCompany();
  const { app, page } = await openGlobal(jira, 'outsider', 'progress', { height: 1800 });
  const company = app.getByRole('region', { name: 'All teams together' });
  await company.getByText(/^25% of the way, where \d+% is expected today$/).waitFor();
  await company.getByText('100% of the key results can be measured: 2 of 2', { exact: false }).waitFor();
  const goal = app.getByRole('article', { name: 'Win mobile customers' });
  await goal.getByRole('img').waitFor();
  await goal.getByRole('button', { name: /table|figures/i }).click();
  await goal.getByRole('table').waitFor();
  const movers = app.getByRole('table', { name: 'Moved most in 14 days' });
  expect(await textOf(movers)).toMatch(/Payments.*\+20.*25%/s);
  await movers.getByRole('button', { name: 'Trend of Payments' }).click();
  await movers.getByRole('img').waitFor();
  const diverging = app.getByRole('region', { name: /Delivered, but/i });
  await diverging.getByRole('link', { name: 'Calls to 0' }).waitFor();
  await diverging.getByText('delivered 100%, progress 0%').waitFor();
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
  await app.getByRole('combobox', { name: 'Change over' }).selectOption({ label: 'Change in 30 days' });
  await app.getByText('No team has progress from 30 days ago to compare with.').waitFor();
  await diverging.getByRole('link', { name: 'Calls to 0' }).click();
  await app.getByRole('heading', { level: 1, name: 'Calls to 0' }).waitFor();
});

it('reads the strategy with the objectives that serve each strategic goal', async () => {
  const { app, page } = await openGlobal(jira, 'outsider', 'strategy');
  await app.getByRole('button', { name: 'Objectives that serve “Win mobile customers”' }).click();
  await app.getByRole('link', { name: 'Refunds without asking' }).waitFor();
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
});
