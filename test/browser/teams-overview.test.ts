import { type Goals, people } from '../support/company';
import { violationsIn } from './axe';
import { globalFrameOf, openGlobal } from './global-page';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { waitUntil } from './wait-until';

const objective = 'Buying is effortless on a phone';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
});
endJourneys(() => jira);

async function fillCompany(): Promise<void> {
  const { company } = jira;
  goals = await company.withGoals();
  const { teamId, cycleId, strategicGoalId, wallets, dropOff } = goals;
  const { id: parentId } = await company.ask('admin', 'createTeam', { name: 'Commerce' });
  await company.ask('admin', 'moveTeam', { teamId, version: 1, parentId });
  const { id: appsId } = await company.ask('admin', 'createTeam', { name: 'Apps', leadId: people.developer.accountId });
  await company.ask('developer', 'createObjective', {
    ...{ teamId: appsId, cycleId, strategicGoalId, title: 'The app is there before you think' },
  });
  await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
  await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 31 });
  await company.site.settle({ advance: true });
}

it('says what to do where there is no cycle yet', async () => {
  const { app, page } = await openGlobal(jira, 'outsider', '');
  await app.getByText('There is no cycle yet.').waitFor();
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
});

it('shows an outsider every team’s focus down the tree, opened and closed by keyboard', async () => {
  await fillCompany();
  const { app, page } = await openGlobal(jira, 'outsider', 'teams');
  const list = app.getByRole('list', { name: 'All teams' });
  await list.getByRole('link', { name: objective }).first().waitFor();
  expect(await textOf(list)).toMatch(/Apps.*Commerce.*1 team below.*1 objective in all.*Payments/s);
  const expander = list.getByRole('button', { name: 'Teams below Commerce' });
  await expander.focus();
  await expander.press('Enter');
  await list.getByRole('button', { name: 'Payments', exact: true }).waitFor({ state: 'detached' });
  await expander.press('Enter');
  await list.getByRole('button', { name: 'Payments', exact: true }).press('Enter');
  const team = app.getByRole('complementary', { name: 'Payments' });
  await team.getByRole('article', { name: objective }).waitFor();
  await team.getByText('for: Wallets are ready').waitFor();
  await team.getByRole('button', { name: 'Who else serves “Win mobile customers”' }).click();
  await team.getByRole('link', { name: 'The app is there before you think' }).waitFor();
  await team.getByRole('button', { name: 'Who else works on it' }).first().click();
  await team.getByText('Nobody else does now.').waitFor();
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
  await team.getByRole('link', { name: objective }).click();
  await app.getByRole('heading', { level: 1, name: objective }).waitFor();
});

it('finds teams by words, strategic goal and pace, and within a department', async () => {
  const { app } = await openGlobal(jira, 'outsider', 'teams');
  const search = app.getByRole('search', { name: 'Find teams' });
  const found = async () =>
    textsOf(app.getByRole('list', { name: 'All teams' }).getByRole('button', { name: /^(Apps|Commerce|Payments)$/ }));
  const settles = (names: string[]) => waitUntil(async () => (await found()).join() === names.join(), 10_000);
  await search.getByRole('textbox', { name: 'Team, objective, owner or project' }).fill('before you think');
  await settles(['Apps']);
  await search.getByRole('textbox', { name: 'Team, objective, owner or project' }).fill('PAY');
  await settles(['Payments']);
  await search.getByRole('textbox', { name: 'Team, objective, owner or project' }).fill('');
  await settles(['Apps', 'Commerce', 'Payments']);
  await search.getByRole('combobox', { name: 'Strategic goal' }).selectOption({ label: 'Win mobile customers' });
  await settles(['Apps', 'Payments']);
  await search.getByRole('combobox', { name: 'Pace' }).selectOption({ label: 'Stale' });
  await app.getByText('No team fits. Try fewer words or another filter.').waitFor();
  await search.getByRole('combobox', { name: 'Pace' }).selectOption({ label: 'Any pace' });
  await app.getByRole('button', { name: 'Payments', exact: true }).click();
  await app.getByRole('button', { name: 'Only this team and those below' }).click();
  await search.getByText('Only Payments and the teams below it').waitFor();
  await settles(['Payments']);
  await search.getByRole('button', { name: /^Show all teams again/ }).click();
  await settles(['Apps', 'Commerce', 'Payments']);
});

it('shows a manager first whom they follow, and what changed since they looked last', async () => {
  const { app, page } = await openGlobal(jira, 'strategist', 'teams');
  await app.getByRole('button', { name: 'Payments', exact: true }).click();
  await app.getByRole('complementary').getByRole('button', { name: 'Follow', exact: true }).click();
  const followed = app.getByRole('region', { name: 'Teams you follow' });
  await followed.getByRole('button', { name: 'Payments' }).waitFor();
  const news = app.getByRole('region', { name: 'What changed' });
  await news.getByText(/3 goals added/).waitFor();
  await jira.company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 30 });
  await page.reload();
  await news.getByText('1 check-in', { exact: true }).waitFor();
  await news.getByRole('button', { name: 'Show what changed' }).click();
  await news.getByRole('link', { name: 'Checkout drop-off from 38 % to 25 %' }).waitFor();
  expect(await violationsIn(await globalFrameOf(page))).toEqual([]);
});
