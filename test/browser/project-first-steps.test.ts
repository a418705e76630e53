import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { textOf, textsOf } from './panel';
import { fillForm, openFocus, save } from './project';

const goal = 'Win mobile customers';
const objective = 'Buying is effortless on a phone';

let jira: BrowsedJira;
beforeAll(async () => {
  jira = await openJira();
});
endJourneys(() => jira);

it('leads from an empty app to a first key result, and tells everybody else who does it', async () => {
  const { focus } = await openFocus(jira, 'admin');
  const steps = focus.getByRole('region', { name: 'Five steps to a line of sight' });
  await save(await fillForm(focus, 'New cycle', {}));
  await save(await fillForm(focus, 'New team', { Name: 'Payments' }));
  await save(await fillForm(focus, 'New strategic goal', { Title: goal }));

  const { focus: seen } = await openFocus(jira, 'developer');
  await seen.getByText("The team's lead or a project administrator does this.").first().waitFor();
  expect(await textsOf(seen.getByRole('button'))).toEqual([]);

  const { focus: ofManager } = await openFocus(jira, 'manager');
  await save(await fillForm(ofManager, 'New objective', { Title: objective }));
  await steps.waitFor();
  const form = await fillForm(ofManager, 'New key result', {
    Title: 'Checkout drop-off',
    Start: '38',
    Target: '25',
    Unit: '%',
  });
  await save(form);
  await ofManager.getByRole('region', { name: 'Five steps to a line of sight' }).waitFor({ state: 'detached' });
  const row = ofManager.getByRole('article', { name: objective });
  expect(await textOf(row)).toContain(`Strategy: ${goal}`);
  expect(await textOf(row)).toContain('38% → 25%, not measured yet');
});

it('makes a key result of every other measure', async () => {
  const { focus } = await openFocus(jira, 'manager');
  const make = async (title: string, measure: string, texts: Record<string, string> = {}) => {
    const form = await fillForm(focus, 'New key result', { Title: title });
    await form.getByRole('combobox', { name: 'Measured by' }).selectOption({ label: measure });
    for (const [label, text] of Object.entries(texts)) await form.getByLabel(label).fill(text);
    await save(form);
    return textOf(focus.getByRole('group', { name: title, exact: true }));
  };
  expect(await make('Contacts', 'a number kept in a range', { Highest: '40' })).toContain('Keep at 40 or below');
  expect(await make('No paper', 'a milestone: reached or not')).toContain('Milestone, not reached yet');
  expect(await make('Wallets', 'the delivery of its initiatives')).toContain('Measured by its initiatives');
});

describe('names what does not fit at its field, and keeps what was typed', () => {
  it.each([
    ['an empty title', { Title: ' ', Start: '1', Target: '2' }, 'Title', 'Give it a title.'],
    [
      'a title that is too long',
      { Title: 'x'.repeat(256), Start: '1', Target: '2' },
      'Title',
      'Make it 255 characters or shorter.',
    ],
    [
      'a target that is the start',
      { Title: 'Orders', Start: '7', Target: '7' },
      'Target',
      'Start and target are the same: enter another target.',
    ],
    ['words for a number', { Title: 'Orders', Start: 'few', Target: '2' }, 'Start', 'Enter a number.'],
  ])('%s', async (_case, texts, label, sentence) => {
    const { focus } = await openFocus(jira, 'manager');
    const form = await fillForm(focus, 'New key result', texts);
    await form.getByRole('button', { name: 'Save' }).click();
    const field = form.getByLabel(label);
    await form.getByText(sentence).waitFor();
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await textOf(form.locator(`[id="${described}"]`))).toBe(sentence);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    for (const [name, text] of Object.entries(texts)) expect(await form.getByLabel(name).inputValue()).toBe(text);
    await form.getByRole('button', { name: 'Cancel' }).click();
  });
});

it('refuses a cycle that ends before it begins, at its field', async () => {
  const { focus } = await openFocus(jira, 'admin');
  const days = { 'First day': '2030-02-01', 'Last day': '2030-01-01' };
  const form = await fillForm(focus, 'New cycle', { Name: 'Backwards', ...days });
  await form.getByRole('button', { name: 'Save' }).click();
  await form.locator('[aria-invalid=true]').first().waitFor();
  for (const [name, text] of Object.entries(days)) expect(await form.getByLabel(name).inputValue()).toBe(text);
});
