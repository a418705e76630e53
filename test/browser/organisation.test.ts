import type { FrameLocator, Page } from 'playwright-core';
import type { Person } from '../support/company';
import { violationsIn } from './axe';
import { comeIn } from './come-in';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { openFocus, save } from './project';

const pathOf = (page: 'cycles' | 'teams') => `/jira/settings/apps/strategy-admin/${page}`;

let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira();
});
endJourneys(() => jira);

async function open(page: 'cycles' | 'teams', person: Person = 'admin') {
  const visit = await jira.visit(person, pathOf(page));
  const frame = visit.page.frameLocator('iframe[title="Strategy and goals"]');
  const title = page === 'cycles' ? 'Cycles' : 'Teams';
  await frame.getByRole('heading', { level: 1, name: title }).waitFor();
  await frame.locator('main[aria-busy=false]').waitFor();
  return { ...visit, frame };
}

async function violationsOf(page: Page): Promise<string[]> {
  const handle = await page.locator('iframe[title="Strategy and goals"]').elementHandle();
  const inner = await handle.contentFrame();
  if (!inner) throw new Error('the page has no frame');
  return violationsIn(inner);
}

const press = (frame: FrameLocator, name: string | RegExp) => frame.getByRole('button', { name, exact: true }).click();
const teamRow = (frame: FrameLocator, name: string) => frame.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
const rowsOf = async (frame: FrameLocator) =>
  Promise.all(
    (await frame.getByRole('treeitem').all()).map(
      async (row) => `${await row.getAttribute('aria-level')} ${(await textOf(row)).split(' ')[0]}`,
    ),
  );

describe('cycles', () => {
  const year = new Date().getUTCFullYear();

  it('are offered as the coming parts of the year, and made several at once', async () => {
    const { site } = jira.company;
    site.resetInvocations();
    const { frame, page } = await open('cycles');
    const asked = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
    expect(asked.map(({ operation, sql }) => [operation, sql.length])).toEqual([['readOrganisation', 3]]);
    expect(site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
    await frame.getByText('There are no cycles yet.').waitFor();
    await press(frame, 'Add cycles');
    const form = frame.getByRole('form', { name: 'Add cycles' });
    await form.getByRole('combobox', { name: 'What kind' }).selectOption({ label: 'Years' });
    await form.getByRole('checkbox', { name: new RegExp(`^${year + 1} `) }).check();
    await save(form);
    await press(frame, 'Add cycles');
    await form.getByRole('combobox', { name: 'What kind' }).selectOption({ label: 'Years' });
    expect(await form.getByRole('checkbox', { name: `${year} is there already` }).isDisabled()).toBe(true);
    await form.getByRole('combobox', { name: 'What kind' }).selectOption({ label: 'Any dates' });
    await form.getByLabel('Name').fill('Backwards');
    await form.getByLabel('First day').fill('2030-02-01');
    await form.getByLabel('Last day').fill('2030-01-01');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Let it end on or after its first day.').waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();
    expect(await textsOf(frame.getByRole('heading', { level: 2 }))).toEqual(['Active (1)', 'Planned (1)']);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('are edited in place, and show both texts when somebody else did so first', async () => {
    const { frame, page } = await open('cycles');
    const item = frame.getByRole('article', { name: String(year + 1) });
    await comeIn(page, item.getByRole('button', { name: 'Edit' }));
    const form = frame.getByRole('form', { name: `Edit cycle: ${year + 1}` });
    await form.getByLabel('Name').fill('The next year');
    const { cycles } = await jira.company.ask('admin', 'readOrganisation', {});
    const [next] = cycles;
    if (next === undefined) throw new Error('no cycle');
    const { id: cycleId, version, startsOn, endsOn } = next;
    await jira.company.ask('admin', 'editCycle', { cycleId, version, name: 'Theirs alone', startsOn, endsOn });
    await form.getByRole('button', { name: 'Save' }).click();
    const contested = frame.getByRole('form', { name: 'Edit cycle: Theirs alone' });
    await contested.getByText('Theirs: Theirs alone').waitFor();
    await contested.getByText('Mine: The next year').waitFor();
    await contested.getByRole('button', { name: 'Save mine' }).click();
    await frame.getByRole('article', { name: 'The next year' }).waitFor();
  });

  it('are closed, reopened and removed, and each is taken back', async () => {
    const { frame } = await open('cycles');
    const item = frame.getByRole('article', { name: String(year), exact: true });
    await item.getByRole('button', { name: 'Close cycle' }).click();
    await frame.getByText(/is closed\. Its goals .* can be read but not changed/).waitFor();
    await frame.getByRole('heading', { name: 'Closed (1)' }).waitFor();
    await press(frame, 'Undo');
    await frame.getByRole('heading', { name: 'Active (1)' }).waitFor();
    const next = frame.getByRole('article', { name: 'The next year' });
    await next.getByRole('button', { name: 'Remove' }).click();
    await next.waitFor({ state: 'detached' });
    await press(frame, 'Undo');
    await next.waitFor();
  });
});

describe('teams', () => {
  it('are built of the projects in one go, below a department for each category', async () => {
    const { frame, page } = await open('teams');
    await press(frame, 'Build from projects');
    const form = frame.getByRole('form', { name: 'Build teams from projects' });
    await form.getByRole('checkbox', { name: /^Security/ }).uncheck();
    await form.getByRole('button', { name: 'Edit the team Payments' }).click();
    await form.getByLabel('Name').fill('Money');
    const plan = form.getByRole('region', { name: 'What will be made' });
    await plan.getByText('4 teams · 2 new departments').waitFor();
    expect(await textOf(plan)).toContain('Mobile app, Money, Storefront');
    expect(await violationsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Make 4 teams' }).click();
    await frame.getByText('Made: 4 teams, 2 new departments.').waitFor();
    expect(await rowsOf(frame)).toEqual([
      '1 Platform',
      '2 Operations',
      '1 Shop',
      '2 Mobile',
      '2 Money',
      '2 Storefront',
    ]);
    await teamRow(frame, 'Money').getByText('Priya').waitFor();
    expect(await textOf(teamRow(frame, 'Money'))).toContain('PAY');
    expect(await violationsOf(page)).toEqual([]);
    await press(frame, 'Build from projects');
    await frame.getByText('has the team Money').waitFor();
    expect(await frame.getByRole('checkbox', { name: /^Payments/ }).isDisabled()).toBe(true);
  });

  it('are walked by the arrow keys, and edited beside the tree', async () => {
    const { frame, page } = await open('teams');
    await teamRow(frame, 'Platform').focus();
    await page.keyboard.press('ArrowLeft');
    await teamRow(frame, 'Operations').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const form = frame.getByRole('form', { name: 'Edit team: Operations' });
    await form.getByLabel('Name').fill('Run & care <b>');
    await form.getByRole('combobox', { name: /^Editors/ }).fill('Priya');
    await frame.getByRole('option', { name: /^Priya/ }).click();
    await form.getByRole('list', { name: 'Editors' }).getByRole('listitem').waitFor();
    await form.getByRole('combobox', { name: /^Projects/ }).fill('SEC');
    await frame.getByRole('option', { name: /^SEC/ }).click();
    await form.getByRole('list', { name: 'Projects' }).getByText('SEC').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await save(form);
    const row = frame.getByRole('treeitem', { name: 'Run & care <b>' });
    await row.getByText('OPS, SEC').waitFor();
  });

  it('move by keyboard and by drag with all that is below them, never below themselves, and back', async () => {
    const { frame } = await open('teams');
    await teamRow(frame, 'Shop').click();
    const places = frame.getByRole('combobox', { name: 'Stands below' });
    await places.waitFor();
    expect(await textsOf(places.getByRole('option'))).toEqual([
      'The top of the tree',
      'Platform',
      'Platform / Run & care <b>',
    ]);
    await places.selectOption({ label: 'Platform' });
    await press(frame, 'Move');
    await frame.getByText('Shop now stands below Platform.').waitFor();
    expect(await teamRow(frame, 'Money').getAttribute('aria-level')).toBe('3');
    await press(frame, 'Undo');
    await frame.getByText('Shop now stands below Platform.').waitFor({ state: 'detached' });
    expect(await teamRow(frame, 'Money').getAttribute('aria-level')).toBe('2');
    await frame.getByRole('form').getByRole('button', { name: 'Cancel' }).click();
    await teamRow(frame, 'Money').dragTo(teamRow(frame, 'Platform'));
    await frame.getByText('Money now stands below Platform.').waitFor();
    await press(frame, 'Undo');
    await frame.getByText('Money now stands below Platform.').waitFor({ state: 'detached' });
  });

  it('say what is in the way of removing them, and come back when they were removed', async () => {
    const { frame } = await open('teams');
    await teamRow(frame, 'Shop').click();
    await frame.getByText('it has 0 objectives, and 3 teams below it.').waitFor();
    await teamRow(frame, 'Storefront').click();
    await press(frame, 'Remove team');
    await teamRow(frame, 'Storefront').waitFor({ state: 'detached' });
    await press(frame, 'Undo');
    await teamRow(frame, 'Storefront').getByText('SHOP').waitFor();
  });

  it('say which project Jira no longer has, and let it be taken out', async () => {
    await jira.company.rest('DELETE', 'project/APP');
    const { frame } = await open('teams');
    const row = teamRow(frame, 'Mobile app');
    await row.getByText('1 unknown').waitFor();
    await row.click();
    const form = frame.getByRole('form', { name: 'Edit team: Mobile app' });
    await form.getByText(/^A project that Jira no longer has/).waitFor();
    await form.getByRole('button', { name: /^Take out A project that Jira no longer has/ }).click();
    await save(form);
    await row.getByText('1 unknown').waitFor({ state: 'detached' });
  });

  it('give a cycle and a team to start with on the project page', async () => {
    const { focus } = await openFocus(jira, 'manager');
    await focus.getByRole('heading', { level: 1, name: 'Money' }).waitFor();
  });
});

it('is refused to those who may not edit the strategy, whatever they call', async () => {
  const { teams, cycles } = await jira.company.ask('developer', 'readOrganisation', {});
  const [team, cycle] = [teams[0], cycles[0]];
  if (team === undefined || cycle === undefined) throw new Error('nothing there');
  for (const person of ['manager', 'developer', 'outsider'] as const) {
    for (const [operation, input] of [
      ['closeCycle', { cycleId: cycle.id }],
      ['moveTeam', { teamId: team.id, version: team.version, parentId: null }],
      ['buildTeams', { teams: [{ name: 'x', projectIds: ['1'], leadId: null, department: null }] }],
    ] as const) {
      expect(await jira.company.call(person, operation, input)).toMatchObject({ error: { code: 'forbidden' } });
    }
  }
});
