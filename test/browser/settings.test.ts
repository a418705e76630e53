import type { FrameLocator } from 'playwright-core';
import type { Goals } from '../support/company';
import { violationsIn } from './axe';
import { endJourneys } from './end-journeys';
import type { BrowsedJira } from './open-jira';
import { openFocus, openJiraWithGoals } from './project';

const settingsPath = '/jira/settings/apps/strategy-admin/settings';
const dropOff = 'Checkout drop-off from 38 % to 25 %';

let jira: BrowsedJira;
let goals: Goals;
beforeAll(async () => {
  ({ jira, goals } = await openJiraWithGoals());
  await jira.company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 38, confidence: 8 });
  await jira.company.site.settle();
});
endJourneys(() => jira);

async function openSettings() {
  const visit = await jira.visit('admin', settingsPath);
  const frame = visit.page.frameLocator('iframe[title="Strategy and goals"]');
  await frame.getByRole('checkbox', { name: 'Duplicate' }).waitFor();
  return { ...visit, frame };
}

const field = (frame: FrameLocator, name: string) => frame.getByRole('textbox', { name });
const previewOf = (frame: FrameLocator, setting: string) =>
  frame.getByRole('region', { name: setting }).getByRole('group', { name: 'What would change' });
const save = (frame: FrameLocator, name = 'Save') => frame.getByRole('button', { name, exact: true }).click();

it('opens with one call of the backend, at most three statements and no question to Jira', async () => {
  const { site } = jira.company;
  site.resetInvocations();
  const { frame, page } = await openSettings();
  const asked = site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
  expect(asked.map(({ operation }) => operation)).toEqual(['readSettings']);
  expect(asked.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(3);
  expect(site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
  await expect(field(frame, 'On track from').inputValue()).resolves.toBe('80');
  const handle = await page.locator('iframe[title="Strategy and goals"]').elementHandle();
  const inner = await handle.contentFrame();
  expect(inner && (await violationsIn(inner))).toEqual([]);
});

it('shows what would change before it is saved, and changes it', async () => {
  const { frame } = await openSettings();
  await field(frame, 'At risk from').fill('0');
  await previewOf(frame, 'Pace').getByText(dropOff).waitFor();
  await field(frame, 'An issue in progress counts as').fill('50');
  await previewOf(frame, 'Work in progress').getByText('Wallets are ready').waitFor();
  await frame.getByText('2 settings changed, not saved yet.').waitFor();
  await save(frame);
  await frame.getByText(/^Saved/).waitFor();
  await jira.company.site.settle({ advance: true });
  await frame.getByText('Saved. The settings hold from now on.').waitFor({ timeout: 10_000 });
  const { objectives } = await jira.company.ask('developer', 'readProjectPage', {
    projectId: goals.projectId,
    cycleId: null,
  });
  const keyResults = objectives.flatMap((objective) => objective.keyResults);
  expect(keyResults.find(({ title }) => title === dropOff)?.progress.pace).toBe('atRisk');
  await frame.getByRole('region', { name: 'Pace' }).getByRole('button', { name: 'Reset' }).click();
  await expect(field(frame, 'At risk from').inputValue()).resolves.toBe('50');
});

it('refuses at its field what cannot be, and keeps it', async () => {
  const { frame } = await openSettings();
  await field(frame, 'Check in every').fill('every week');
  await field(frame, 'An issue in progress counts as').fill('140');
  await save(frame);
  await frame.getByText('Enter a number.').waitFor();
  await frame.getByText('Enter 0 to 100 percent.').waitFor();
  await expect(field(frame, 'Check in every').inputValue()).resolves.toBe('every week');
  await frame.getByRole('button', { name: 'Discard changes' }).click();
  await expect(field(frame, 'Check in every').inputValue()).resolves.toBe('14');
});

it('keeps both when somebody else saved first', async () => {
  const { frame, context } = await openSettings();
  await field(frame, 'Check in every').fill('21');
  const other = await jira.openTab(context, settingsPath);
  const theirs = other.frameLocator('iframe[title="Strategy and goals"]');
  await field(theirs, 'Check in every').fill('7');
  await save(theirs);
  await theirs.getByText('Saved. The settings hold from now on.').waitFor();
  await save(frame);
  await frame.getByText('Theirs: every 7 days, stale after 3 days more').waitFor();
  await frame.getByText('Mine: every 21 days, stale after 3 days more').waitFor();
  await save(frame, 'Save mine');
  await frame.getByText('Saved. The settings hold from now on.').waitFor();
  expect(await jira.company.ask('admin', 'readSettings', {})).toMatchObject({ checkInCadenceDays: 21 });
});

it('knows a field and a resolution that Jira does not have', async () => {
  const { version, catchUp: _, ...values } = await jira.company.ask('admin', 'readSettings', {});
  await jira.company.ask('admin', 'saveSettings', {
    ...{ ...values, version, storyPointField: 'customfield_99999' },
    notDelivered: [...values.notDelivered, '<script>alert(1)</script>'],
  });
  await jira.company.site.settle({ advance: true });
  const { frame } = await openSettings();
  await frame.getByText(/Jira has no number field customfield_99999 any more/).waitFor();
  await frame.getByRole('checkbox', { name: '<script>alert(1)</script> not in Jira' }).waitFor();
  await field(frame, 'Another name').fill('Obsolete');
  await field(frame, 'Another name').press('Enter');
  await frame.getByRole('checkbox', { name: 'Obsolete not in Jira', checked: true }).waitFor();
});

it('lets people edit goals, and shows them how, by who may', async () => {
  const { company } = jira;
  for (const goalEditing of ['projectMembers', 'leadsAndEditors'] as const) {
    const { version, catchUp: _, ...values } = await company.ask('admin', 'readSettings', {});
    const edited = { ...values, notDelivered: [...values.notDelivered], version, goalEditing };
    await company.ask('admin', 'saveSettings', edited);
    const { focus } = await openFocus(jira, 'developer');
    await focus.getByRole('heading', { name: 'Buying is effortless on a phone' }).waitFor();
    const button = focus.getByRole('button', { name: 'New objective' });
    if (goalEditing === 'projectMembers') await button.waitFor();
    else expect(await button.count()).toBe(0);
    await jira.leave();
  }
});

it('is refused to whoever may not edit the strategy', async () => {
  const { version, catchUp: _, ...values } = await jira.company.ask('outsider', 'readSettings', {});
  const edited = { ...values, notDelivered: [...values.notDelivered], version };
  for (const person of ['manager', 'developer', 'outsider'] as const) {
    expect(await jira.company.call(person, 'saveSettings', edited)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await jira.company.call(person, 'previewSettings', {})).toMatchObject({ error: { code: 'forbidden' } });
  }
});
