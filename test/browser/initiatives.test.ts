import { people, type Goals, type Person } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { frameOf, openFocus } from './project';
import { waitUntil } from './wait-until';

const wallets = 'Wallets are ready';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  jira = await openJira();
  goals = await jira.company.withGoals();
  await jira.company.site.settle();
});
endJourneys(() => jira);

async function openPicker(person: Person, options?: Parameters<BrowsedJira['visit']>[2]) {
  const visit = await openFocus(jira, person, options);
  await visit.focus.getByRole('button', { name: `Link or create initiatives: ${wallets}` }).click();
  const picker = visit.focus.getByRole('form', { name: `Link initiatives to ${wallets}` });
  const search = picker.getByRole('textbox', { name: 'Search issues' });
  await search.waitFor();
  return { ...visit, picker, search };
}

it('finds issues by title, key and JQL, and links many at once', async () => {
  const { focus, picker, search } = await openPicker('manager');
  await search.fill('wallets');
  await picker.getByRole('checkbox', { name: /^PAY-12 One-tap wallets/ }).check();
  await picker.getByRole('textbox', { name: 'Weight of PAY-12' }).fill('2');
  await search.fill('PAY-40');
  await picker.getByRole('checkbox', { name: /^PAY-40 Address autofill/ }).check();
  await search.fill('project = PAY AND issuetype = Epic AND statusCategory = Done');
  await picker.getByText('Read as JQL.').waitFor();
  await picker.getByRole('checkbox', { name: /Price transparency at checkout/ }).check();
  await picker.getByRole('button', { name: 'Link 3 issues' }).click();
  await focus.getByText('3 issues linked.').waitFor();
  await focus.getByRole('link', { name: 'PAY-12 One-tap wallets' }).waitFor();
  await focus.getByRole('button', { name: 'Weight 2: change that of PAY-12' }).waitFor();
});

it('marks what is linked already, and says when Jira cannot read JQL', async () => {
  const { picker, search } = await openPicker('manager');
  await search.fill('PAY-12');
  const linked = picker.getByRole('checkbox', { name: /^PAY-12 One-tap wallets.*linked already/ });
  await linked.waitFor();
  expect(await linked.isDisabled()).toBe(true);
  await search.fill('summary ~ "no issue has this"');
  await picker.getByText('No issue found.').waitFor();
});

it('weighs, unlinks and takes that back', async () => {
  const { focus } = await openFocus(jira, 'manager');
  await focus.getByRole('button', { name: 'Weight 1: change that of PAY-40' }).click();
  await focus.getByRole('textbox', { name: 'Weight of PAY-40' }).fill('3');
  await focus.getByRole('textbox', { name: 'Weight of PAY-40' }).press('Enter');
  await focus.getByRole('button', { name: 'Weight 3: change that of PAY-40' }).waitFor();
  await focus.getByRole('button', { name: 'Unlink PAY-40' }).click();
  await focus.getByText(`PAY-40 unlinked from ${wallets}.`).waitFor();
  await focus.getByRole('link', { name: 'PAY-40 Address autofill' }).waitFor({ state: 'detached' });
  await focus.getByRole('button', { name: 'Undo' }).click();
  await focus.getByRole('button', { name: 'Weight 3: change that of PAY-40' }).waitFor();
});

it('creates an issue in Jira’s own dialog, and links it', async () => {
  const { focus, page, picker } = await openPicker('manager');
  await picker.getByRole('button', { name: 'Create in Jira' }).click();
  const dialog = page.getByRole('dialog');
  const summary = dialog.getByRole('textbox', { name: 'Summary' });
  await waitUntil(async () => (await summary.inputValue()) === wallets, 5_000);
  await summary.fill('Wallets for watches');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await focus.getByRole('link', { name: /^PAY-\d+ Wallets for watches$/ }).waitFor();
});

it.each<Person>(['developer', 'outsider'])('shows the %s nothing to change them with', async (person) => {
  const { focus, page } = await openFocus(jira, person);
  await focus.getByRole('link', { name: 'PAY-12 One-tap wallets' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await focus.getByRole('button', { name: /^(Link or create|Unlink|Weight)/ }).count()).toBe(0);
  const reply = await jira.company.call(person, 'linkInitiatives', {
    keyResultId: goals.wallets,
    issues: [{ issueId: jira.company.issueId('PAY-12') }],
  });
  expect(reply).toMatchObject({ error: { code: 'forbidden' } });
});

it('shows an issue that one cannot see as such, and lets it be unlinked', async () => {
  const { company } = jira;
  const { projectId, cycleId, strategicGoalId } = goals;
  const issueId = company.issueId(company.keyOf('Score orders while they are placed'));
  const leadId = people.outsider.accountId;
  const { id: teamId } = await company.ask('admin', 'createTeam', { name: 'Guests', projectIds: [projectId], leadId });
  const objective = { teamId, cycleId, strategicGoalId, title: 'Guests feel at home' };
  const { id: objectiveId } = await company.ask('outsider', 'createObjective', objective);
  const { id: keyResultId } = await company.ask('outsider', 'createKeyResult', {
    objectiveId,
    title: 'Doors are open',
    measure: { kind: 'initiatives' },
  });
  await company.ask('admin', 'linkInitiative', { issueId, keyResultId });
  const { focus: others } = await openFocus(jira, 'developer');
  await others.getByText('1 issue you cannot see').waitFor();
  const { focus } = await openFocus(jira, 'outsider');
  await focus.getByText('An issue you cannot see', { exact: true }).waitFor();
  await focus.getByRole('button', { name: 'Unlink An issue you cannot see' }).click();
  await focus.getByText('Unlinked. Whoever may see the issue can link it again.').waitFor();
});

it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
  const { page, picker, search, focus } = await openPicker('manager', { colorScheme });
  if (colorScheme === 'dark') await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await focus.locator(`html[data-color-mode=${colorScheme}]`).waitFor();
  await search.fill('pay');
  await picker.getByRole('checkbox', { disabled: false }).first().check();
  expect(await violationsIn(await frameOf(page))).toEqual([]);
});
