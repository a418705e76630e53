import type { Page } from 'playwright-core';
import words from '../../locales/en-US.json';
import type { Goals, Person } from '../support/company';
import { endJourneys } from './end-journeys';
import { openJira, type BrowsedJira } from './open-jira';
import { addedPanelOf, goalRow, linkButton, openPanel, stepUp, textOf, textsOf } from './panel';
import { waitUntil } from './wait-until';

const wallets = 'Wallets are ready';
const dropOff = 'Checkout drop-off from 38 % to 25 %';
const objective = 'Buying is effortless on a phone';

let jira: BrowsedJira;
let goals: Goals;

beforeAll(async () => {
  jira = await openJira();
  const { company } = jira;
  goals = await company.withGoals();
  for (const epic of ['PAY-12', 'PAY-40']) await link(epic, goals.wallets);
  await link('PAY-12', goals.dropOff);
});
endJourneys(() => jira);

const link = (issueKey: string, keyResultId: string) =>
  jira.company.ask('manager', 'linkInitiative', { issueId: jira.company.issueId(issueKey), keyResultId });

/** Whether Jira has answered what the panel asked it with the viewer's rights: what may be changed. */
const hasAskedJira = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/site/jira-request')));

/** The pace that a key result of PAY-12 has today, in words. */
async function paceOf(keyResultId: string): Promise<string> {
  const { serves } = await jira.company.ask('admin', 'readIssuePanel', { issueId: jira.company.issueId('PAY-12') });
  const pace = serves.find(({ keyResult }) => keyResult.id === keyResultId)?.keyResult.progress.pace;
  if (pace === undefined) throw new Error('PAY-12 does not serve that key result');
  return words.pace[pace];
}

describe('the panel of a linked epic', () => {
  it('shows its key results with progress, delivery and pace, the line up to the strategy, and what is beside', async () => {
    const { panel } = await openPanel(jira, 'developer', 'PAY-12');
    const first = goalRow(panel, wallets);
    expect(await textOf(first)).toBe(
      `${wallets} ${await paceOf(goals.wallets)} Measured by its initiatives 40% Delivery 12 of 25`,
    );
    expect(await textOf(goalRow(panel, dropOff))).toContain('38% → 25%, not measured yet 0% Delivery 8 of 15');
    expect(await textOf(goalRow(panel, dropOff))).toContain(await paceOf(goals.dropOff));
    expect(await textsOf(panel.getByRole('list', { name: 'What it serves' }).first().getByRole('listitem'))).toEqual([
      `${objective} 20%`,
      'Strategy: Win mobile customers 20%',
    ]);

    await panel.getByRole('button', { name: 'With it: 1 initiative' }).click();
    await panel.getByRole('link', { name: 'PAY-40 Address autofill' }).waitFor();
    await panel.getByRole('progressbar', { name: 'Delivery of PAY-40 Address autofill' }).waitFor();
    await panel.getByRole('button', { name: /^Delivery 4 of 10/ }).waitFor();
    await panel.getByText('Payments · ').first().waitFor();
    await panel.getByText('No other initiative yet').waitFor();
  });

  it('costs one call of the backend, three statements and no question to Jira', async () => {
    jira.company.site.resetInvocations();
    const { panel } = await openPanel(jira, 'developer', 'PAY-12');
    await linkButton(panel).waitFor();
    const asked = jira.company.site.invocations.filter(({ functionKey }) => functionKey === 'resolver');
    expect(asked.map(({ operation }) => operation)).toEqual(['readIssuePanel']);
    expect(asked.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(3);
    expect(jira.company.site.invocations.flatMap(({ jiraCalls }) => jiraCalls)).toEqual([]);
  });

  it('leads to an initiative beside it', async () => {
    const { page, panel } = await openPanel(jira, 'developer', 'PAY-12');
    await panel.getByRole('button', { name: 'With it: 1 initiative' }).click();
    await panel.getByRole('link', { name: 'PAY-40 Address autofill' }).click();
    await page.getByRole('article', { name: 'PAY-40' }).waitFor();
  });
});

describe('why this number', () => {
  it('shows parts, weights, formula and sum, and explains each part in turn', async () => {
    const { panel } = await openPanel(jira, 'developer', 'PAY-12');
    await goalRow(panel, wallets).getByRole('button', { name: '40% – why this number?' }).click();
    const why = panel.getByRole('region', { name: /^Why this number/ });
    await why.getByRole('row', { name: 'PAY-12 One-tap wallets 1 43% 22%' }).waitFor();
    await why.getByRole('row', { name: 'PAY-40 Address autofill 1 38% 19%' }).waitFor();
    await why.getByRole('row', { name: 'Together 40%' }).waitFor();
    await why.getByText("Each part's weight × progress, added up, divided by all weights.").waitFor();

    await why.getByRole('button', { name: 'PAY-12 One-tap wallets' }).click();
    await why.getByText('Every issue weighs the same.').waitFor();
    await why.getByRole('row', { name: 'PAY-13 Pay with Apple Pay on the product page 1 100% 10%' }).waitFor();
    await why.getByRole('row', { name: /PAY-30 .*\(dropped, not counted\)/ }).waitFor();
    await why.getByRole('row', { name: 'Together 43%' }).waitFor();

    await why.getByRole('button', { name: /^PAY-20 / }).click();
    await why.getByRole('row', { name: 'Together 33%' }).waitFor();
    await why.getByRole('button', { name: '← PAY-12 One-tap wallets' }).click();
    await why.getByRole('button', { name: `← ${wallets}` }).click();
    await why.getByRole('row', { name: 'Together 40%' }).waitFor();
    await why.getByRole('button', { name: 'Close' }).click();
    await why.waitFor({ state: 'detached' });
  });

  it('explains a delivery, a measured number, an objective and a strategic goal', async () => {
    const { panel } = await openPanel(jira, 'developer', 'PAY-12');
    const why = panel.getByRole('region', { name: /^Why this number/ });
    const close = async () => {
      await why.getByRole('button', { name: 'Close' }).click();
      await why.waitFor({ state: 'detached' });
    };
    await goalRow(panel, dropOff).getByRole('button', { name: 'Delivery 8 of 15' }).click();
    await why.getByRole('row', { name: 'PAY-12 One-tap wallets 1 43% 43%' }).waitFor();
    await close();
    await goalRow(panel, dropOff).getByRole('button', { name: '0% – why this number?' }).click();
    await why.getByText('Progress is the part of the way from start to target.').waitFor();
    await close();
    await stepUp(panel, objective).first().click();
    await why.getByRole('row', { name: `${wallets} 1 40% 20%` }).waitFor();
    await why.getByRole('row', { name: `${dropOff} 1 0% 0%` }).waitFor();
    await close();
    await stepUp(panel, 'Strategy: Win mobile customers').first().click();
    await why.getByRole('row', { name: `${objective} 1 20% 20%` }).waitFor();
  });

  it('counts issues that the viewer may not see, and names none of them', async () => {
    const { panel } = await openPanel(jira, 'developer', 'PAY-12');
    await goalRow(panel, wallets).getByRole('button', { name: '40% – why this number?' }).click();
    const why = panel.getByRole('region', { name: /^Why this number/ });
    await why.getByRole('button', { name: 'PAY-12 One-tap wallets' }).click();
    await why.getByRole('row', { name: '1 issue you cannot see 1 0% 0%' }).waitFor();
    expect(await textOf(why)).not.toContain('Threat model');

    const { panel: seen } = await openPanel(jira, 'manager', 'PAY-12');
    await goalRow(seen, wallets).getByRole('button', { name: '40% – why this number?' }).click();
    await seen.getByRole('button', { name: 'PAY-12 One-tap wallets' }).click();
    await seen.getByRole('row', { name: /^SEC-\d+ Threat model for wallet tokens 1 0% 0%/ }).waitFor();
  });

  it('counts initiatives beside it that the viewer may not see', async () => {
    const { company } = jira;
    const hidden = company.keyOf('Fewer secrets to lose');
    const initiative = { issueId: company.issueId(hidden), keyResultId: goals.dropOff };
    await company.ask('admin', 'linkInitiative', initiative);
    const { panel } = await openPanel(jira, 'developer', 'PAY-12');
    await panel
      .getByRole('listitem')
      .filter({ has: goalRow(panel, dropOff) })
      .getByText('With it: 1 initiative')
      .click();
    await panel.getByText('1 issue you cannot see').waitFor();
    expect(await textOf(panel.locator('main'))).not.toContain('SEC-');
    await company.ask('admin', 'unlinkInitiative', initiative);
  });
});

describe('any issue below the epic', () => {
  it.each([
    ['a story', 'PAY-13'],
    ['a sub-task', 'PAY-14'],
  ])('%s shows the key result that it serves through the epic', async (_, issueKey) => {
    const { panel } = await openPanel(jira, 'developer', issueKey);
    await panel.getByRole('heading', { name: 'Serves through PAY-12' }).waitFor();
    await goalRow(panel, wallets)
      .getByRole('progressbar', { name: `Progress of ${wallets}` })
      .waitFor();
    await linkButton(panel).waitFor();
    expect(await panel.getByRole('button', { name: /^Unlink/ }).count()).toBe(0);
  });
});

describe('where the panel stands', () => {
  it('is always there, with the pace of the nearest key result or what is missing in its heading', async () => {
    const { page } = await openPanel(jira, 'developer', 'PAY-12');
    const heading = page.getByRole('region', { name: 'OKR' }).getByRole('button', { name: /^OKR/ });
    expect(await textOf(heading)).toMatch(/^OKR (Off track|At risk|On track|Stale|Pending)$/);
    const { page: bare } = await openPanel(jira, 'developer', jira.company.keyOf('Pay later'));
    await bare.getByRole('region', { name: 'OKR' }).getByRole('button', { name: 'OKR Not linked' }).waitFor();
  });

  it('can be added to the main column, and is closed with its heading', async () => {
    const { page, panel } = await openPanel(jira, 'developer', 'PAY-12');
    await page.getByRole('main').getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: 'OKR' }).click();
    const added = addedPanelOf(page);
    expect(await textOf(goalRow(added, wallets))).toContain('40% Delivery 12 of 25');
    await page.getByRole('region', { name: 'OKR', exact: true }).getByRole('button', { name: /^OKR/ }).click();
    await panel.locator('main').waitFor({ state: 'detached' });
    expect(await textOf(goalRow(added, wallets))).toContain('40%');
  });

  it.each<[Person, boolean]>([
    ['developer', true],
    ['outsider', false],
  ])('offers the %s controls to change it: %s', async (person, mayEdit) => {
    const { page, panel } = await openPanel(jira, person, 'PAY-12');
    await goalRow(panel, wallets).waitFor();
    await waitUntil(() => hasAskedJira(page), 10_000);
    const controls = panel.getByRole('button', { name: /^(Link to|Unlink|Check in|This is heartbeat)/ });
    if (mayEdit) await controls.first().waitFor();
    else expect(await textsOf(controls)).toEqual([]);
  });
});
