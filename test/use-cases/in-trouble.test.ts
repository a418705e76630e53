import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executionError } from '../site/forge/sql/failure';
import { type Company, type Goals, openCompany } from '../support/company';
import { countByHand } from '../support/count-by-hand';

describe('in trouble', () => {
  let company: Company;
  let goals: Goals;
  const wallets = () => ({ issueId: company.issueId('PAY-12'), keyResultId: goals.wallets });

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  /** Does something right before the first statement that matches is run. */
  function beforeStatement(matching: RegExp, act: () => unknown): void {
    const { sql } = company.site;
    const execute = sql.execute.bind(sql);
    sql.execute = async (query, params) => {
      if (matching.test(query)) {
        sql.execute = execute;
        await act();
      }
      return execute(query, params);
    };
  }

  const failWith = (errno: number) => () => {
    throw executionError(errno, 'no luck');
  };

  it('makes up for numbers that were not worked out after an objective was given another place', async () => {
    const { objectiveId, strategicGoalId, dropOff } = goals;
    await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 25 });
    const page = await company.ask('manager', 'readGoalPage', { goal: { kind: 'objective', id: objectiveId } });
    beforeStatement(/RECURSIVE rising/i, failWith(1105));
    const edit = { objectiveId, version: page.objective.version, strategicGoalId: null, noGoalReason: 'Upkeep' };
    expect(await company.call('manager', 'editObjective', edit)).toMatchObject({ ok: true });
    const served = async () => {
      const { standings } = await company.ask('manager', 'readStrategy', {});
      return standings.find(({ id }) => id === strategicGoalId)?.progress;
    };
    expect(await served()).toBe(1);
    await company.site.settle();
    expect(await served()).toBeNull();
  });

  async function progressShown() {
    const { serves } = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    return serves[0]?.keyResult.progress.progress;
  }

  async function expectCountByHand() {
    const counted = countByHand(company.jira.toData(), company.issueId('PAY-12'));
    expect(await progressShown()).toBeCloseTo(counted ?? NaN, 9);
  }

  const child = () => company.keyOf('Offer wallets in the basket drawer');
  const other = () => company.keyOf("Show wallet errors in the customer's language");

  it('counts a change that comes while the one before is being worked out', async () => {
    await company.ask('developer', 'linkInitiative', wallets());
    await company.move(child(), 'Done');
    beforeStatement(/insert into `goal_progress`/i, async () => {
      const told: unknown[] = [];
      company.jira.onEvent(({ name, payload }) => told.push({ eventType: name, ...payload }));
      company.site.events.faults.drop = true;
      await company.move(other(), 'Done');
      for (const event of told) await company.site.callFunction('on-issue-changed', event);
    });
    await company.site.settle({ advance: true });
    await expectCountByHand();
  });

  it('rolls up two check-ins at once', async () => {
    const { id: orders } = await company.ask('manager', 'createKeyResult', {
      objectiveId: goals.objectiveId,
      title: 'Phone orders from 12,000 to 20,000 a week',
      measure: { kind: 'number', start: 12_000, target: 20_000, unit: 'orders' },
    });
    await Promise.all([
      company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 }),
      company.ask('manager', 'checkIn', { keyResultId: orders, value: 20_000 }),
    ]);
    const page = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
    // The third key result has no initiatives, so it is left out.
    expect(page.objectives[0]?.progress.progress).toBe(1);
  });

  it('loses no event when the database has a hiccup', async () => {
    await company.ask('developer', 'linkInitiative', wallets());
    beforeStatement(/recompute_mark/i, failWith(1213));
    await company.move(child(), 'Done');
    await company.site.settle();
    company.site.clock.advance(60_000);
    await company.site.settle({ advance: true });
    await expectCountByHand();
  });

  it('keeps a check-in whose number could not be worked out, and works it out later', async () => {
    beforeStatement(/insert into `goal_progress`/i, failWith(1105));
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    await company.site.settle({ advance: true });
    const page = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
    const dropOff = page.objectives[0]?.keyResults.find(({ id }) => id === goals.dropOff);
    expect(dropOff).toMatchObject({ value: 25, progress: { progress: 1 } });
  });

  it('stands by a check-in though no job could be queued either, and works its number out within the hour', async () => {
    const { queue } = company.site;
    const publish = queue.publish.bind(queue);
    queue.publish = () => ({ response: new Response(null, { status: 500 }), accepted: 0 });
    beforeStatement(/insert into `goal_progress`/i, failWith(1105));
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    queue.publish = publish;
    company.site.clock.advance(3_600_000);
    await company.site.settle({ advance: true });
    const page = await company.ask('manager', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
    const dropOff = page.objectives[0]?.keyResults.find(({ id }) => id === goals.dropOff);
    expect(dropOff).toMatchObject({ value: 25, progress: { progress: 1 } });
  });

  it('takes up a link whose reading never began', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    beforeStatement(/insert into `activity`/i, failWith(1105));
    expect(await company.call('developer', 'linkInitiative', wallets())).toMatchObject({
      error: { code: 'unavailable' },
    });
    silenced.mockRestore();
    company.site.clock.advance(3 * 3_600_000);
    await company.site.settle({ advance: true });
    await expectCountByHand();
  });

  it('recomputes few times when many children are added, and is right at the end', async () => {
    await company.ask('developer', 'linkInitiative', wallets());
    company.site.resetInvocations();
    for (let each = 0; each < 60; each += 1) await company.create('PAY', `Child ${each}`, 'PAY-12');
    await company.site.settle();
    await company.site.settle({ advance: true });
    expect(company.countRecomputations()).toBeLessThanOrEqual(10);
    await expectCountByHand();
  });

  it('leaves neither epic with a child that went from one to the other to a third, told in the wrong order', async () => {
    await company.ask('developer', 'linkInitiative', wallets());
    const { events } = company.site;
    events.faults.delayMs = 60_000;
    await company.edit(child(), { parent: { key: 'PAY-40' } });
    events.faults.delayMs = 0;
    await company.edit(child(), { parent: { key: company.keyOf('Refunds within a day') } });
    await company.site.settle();
    company.site.clock.advance(120_000);
    await company.site.settle({ advance: true });
    await expectCountByHand();
  });

  it('counts again what was out of sight for a while', async () => {
    await company.ask('developer', 'linkInitiative', wallets());
    const folder = mkdtempSync(join(tmpdir(), 'jira-'));
    await company.jira.saveTo(join(folder, 'jira.json'));
    company.site.events.faults.drop = true;
    await company.rest('DELETE', `issue/${child()}`);
    await company.ask('developer', 'rereadIssue', { issueId: company.issueId('PAY-12') });
    await expectCountByHand();
    await company.jira.loadFrom(join(folder, 'jira.json'));
    rmSync(folder, { recursive: true });
    company.site.clock.advance(1_000);
    await company.ask('developer', 'rereadIssue', { issueId: company.issueId('PAY-12') });
    await expectCountByHand();
  });

  it('does not believe a search that lags behind', async () => {
    await company.ask('developer', 'linkInitiative', wallets());
    company.site.events.faults.drop = true;
    company.jira.faults.searchIndexDelayMs = 60_000;
    await company.rest('DELETE', `issue/${child()}`);
    await company.create('PAY', 'Pay by watch', 'PAY-40');
    await company.ask('developer', 'rereadIssue', { issueId: company.issueId('PAY-12') });
    await company.ask('developer', 'rereadIssue', { issueId: company.issueId('PAY-12') });
    await expectCountByHand();
  });

  it('goes on when one of many parents was deleted meanwhile', async () => {
    for (let each = 0; each < 120; each += 1) await company.create('PAY', `Child ${each}`, 'PAY-12');
    const gone = company.keyOf('Child 7');
    company.jira.faults.failNext(3, 429, { pathIncludes: 'approximate-count', retryAfterSeconds: 60 });
    await company.ask('developer', 'linkInitiative', wallets());
    await company.rest('DELETE', `issue/${gone}`);
    await company.site.settle({ advance: true });
    const panel = await company.ask('developer', 'readIssuePanel', { issueId: company.issueId('PAY-12') });
    expect(panel.readings).toEqual([]);
    await expectCountByHand();
  });
});
