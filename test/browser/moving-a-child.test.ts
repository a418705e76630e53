import { type BrowsedJira, openJira } from './open-jira';

describe('moving a child issue', () => {
  let jira: BrowsedJira;

  beforeAll(async () => {
    jira = await openJira();
    const { company } = jira;
    const { wallets } = await company.withGoals();
    await company.ask('developer', 'linkInitiative', { issueId: company.issueId('PAY-12'), keyResultId: wallets });
  });
  afterEach(async () => {
    expect(await jira.takeComplaints()).toEqual([]);
    await jira.leave();
  });
  afterAll(() => jira.close());

  it('on the board shows on the epic’s open panel within a second', async () => {
    const { page: epic, context } = await jira.visit('developer', '/browse/PAY-12');
    const panel = epic.frameLocator('iframe[title="OKR"]');
    const progress = panel.getByRole('progressbar', { name: /Wallets are ready/ }).first();
    await progress.waitFor();
    const before = await progress.getAttribute('aria-valuenow');
    const board = await jira.openTab(context, '/jira/software/projects/PAY/board');
    const { company } = jira;
    const key = company.keyOf('Offer wallets in the basket drawer');
    await board.getByRole('button', { name: `Move ${key}` }).click();
    await board.getByRole('menuitem', { name: 'Done' }).click();
    await board.getByRole('button', { name: 'Move', exact: true }).click();
    const moved = Date.now();
    while ((await progress.getAttribute('aria-valuenow')) === before) await epic.waitForTimeout(20);
    console.log(Date.now() - moved, before);
  });
});
