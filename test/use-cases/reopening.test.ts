import { defaultRules } from '../../src/domain/rules';
import type { Row } from '../site/forge/sql/engine';
import { executionError } from '../site/forge/sql/failure';
import { type Company, type Goals, openCompany } from '../support/company';
import { addPastCycle } from '../support/past-cycle';

describe('a cycle that is reopened', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    await company.ask('manager', 'linkInitiative', {
      ...{ issueId: company.issueId('PAY-12'), keyResultId: goals.wallets },
    });
    await company.site.settle({ advance: true });
  });
  afterEach(() => company.close());

  const settle = () => company.site.settle({ advance: true });
  const close = async () => {
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    await settle();
  };
  const reopen = () => company.ask('admin', 'reopenCycle', { cycleId: goals.cycleId });
  const moveOne = async () => {
    await company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done');
    await settle();
  };
  const delivery = async () => {
    const { projectId, cycleId } = goals;
    const { objectives } = await company.ask('manager', 'readProjectPage', { projectId, cycleId });
    return objectives[0]?.keyResults.find(({ id }) => id === goals.wallets)?.progress.delivery;
  };
  const rowsOf = async (statement: string, ...params: string[]) =>
    (await company.site.sql.execute(statement, params)).rows as Row[];
  const progressIn = async (cycleId: string) => {
    const { objectives } = await company.ask('manager', 'readClosing', { teamId: goals.teamId, cycleId });
    return objectives[0]?.progress;
  };

  it('has what was accepted before it was closed, though that was not worked out by then', async () => {
    const { sql } = company.site;
    const execute = sql.execute.bind(sql);
    sql.execute = (query, params) =>
      /insert into .goal_progress/i.test(query) ? Promise.reject(executionError(1205, 'busy')) : execute(query, params);
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    await company.ask('admin', 'closeCycle', { cycleId: goals.cycleId });
    sql.execute = execute;
    await settle();
    const progress = async () => {
      const { objectives } = await company.ask('manager', 'readClosing', {
        teamId: goals.teamId,
        cycleId: goals.cycleId,
      });
      return objectives[0]?.keyResults.find(({ id }) => id === goals.dropOff)?.progress;
    };
    expect(await progress()).toBe(1);
    await reopen();
    await settle();
    expect(await progress()).toBe(1);
  });

  it('works out nothing where nothing moved', async () => {
    await close();
    company.site.resetInvocations();
    await reopen();
    await settle();
    expect(company.countRecomputations()).toBe(0);
    expect(company.site.invocations.flatMap(({ sql }) => sql).length).toBeLessThanOrEqual(10);
  });

  it('works out what moved while it was closed, though each change alone was of none', async () => {
    const before = await delivery();
    await close();
    company.site.resetInvocations();
    await moveOne();
    expect(company.countRecomputations()).toBe(0);
    expect(await delivery()).toEqual(before);
    await reopen();
    await settle();
    expect((await delivery())?.done).toBe((before?.done ?? 0) + 1);
  });

  it('catches up with contributions from other cycles, also when its days are over', async () => {
    const past = await addPastCycle(company, goals, 'Spring');
    const { id: objectiveId } = await company.ask('manager', 'createObjective', {
      ...{ teamId: goals.teamId, cycleId: goals.cycleId, title: 'Refunds by phone', strategicGoalId: null },
      parentObjectiveId: past.objectiveId,
    });
    const measure = { kind: 'number' as const, start: 0, target: 10, unit: '' };
    const { id: keyResultId } = await company.ask('manager', 'createKeyResult', {
      ...{ objectiveId, title: 'Markets with refunds by phone', measure },
    });
    await company.ask('manager', 'checkIn', { keyResultId, value: 1 });
    const before = await progressIn(past.cycleId);
    await company.ask('admin', 'closeCycle', { cycleId: past.cycleId });
    await company.ask('manager', 'checkIn', { keyResultId, value: 10 });
    await settle();
    expect(await progressIn(past.cycleId)).toBe(before);
    await company.ask('admin', 'reopenCycle', { cycleId: past.cycleId });
    await settle();
    expect(await progressIn(past.cycleId)).toBeCloseTo((before ?? 0) + 0.9 / 3, 10);
  });

  it('catches up with settings that were changed while it was closed', async () => {
    const { paceThresholds, notDelivered, checkInCadenceDays, staleGraceDays } = defaultRules;
    const settings = {
      ...{ paceThresholds, notDelivered: [...notDelivered], checkInCadenceDays, staleGraceDays },
      ...{ storyPointField: null, goalEditing: 'projectAdmins' as const, inProgressCredit: 1, version: 0 },
    };
    const before = await delivery();
    await close();
    await company.ask('admin', 'saveSettings', settings);
    await settle();
    expect(await delivery()).toEqual(before);
    await reopen();
    await settle();
    expect((await delivery())?.share).toBeGreaterThan(before?.share ?? 1);
    await close();
    company.site.resetInvocations();
    await reopen();
    await settle();
    expect(company.countRecomputations()).toBe(0);
  });

  it('catches up within the hour where the job was lost', async () => {
    const before = await delivery();
    await close();
    await moveOne();
    const { queue } = company.site;
    const publish = queue.publish.bind(queue);
    queue.publish = () => ({ response: new Response(null, { status: 500 }), accepted: 0 });
    await reopen();
    queue.publish = publish;
    await settle();
    expect(await delivery()).toEqual(before);
    await company.site.callFunction('hourly', {});
    await settle();
    expect((await delivery())?.done).toBe((before?.done ?? 0) + 1);
  });

  it('is looked at after an hour though a sweep came sooner and nothing changed since', async () => {
    const turned = async () => Number((await rowsOf('SELECT turned_at FROM cycle'))[0]?.turned_at);
    const hour = async () => {
      await company.site.callFunction('hourly', {});
      await settle();
    };
    await close();
    await settle();
    for (let times = 0; times < 3; times += 1) await hour();
    expect(await turned()).toBeGreaterThan(0);
    company.site.clock.advance(3_700_000);
    await hour();
    expect(await turned()).toBe(0);
  });

  it('is looked at once more after an hour, and then no more', async () => {
    await close();
    await reopen();
    await settle();
    const turned = async () => Number((await rowsOf('SELECT turned_at FROM cycle'))[0]?.turned_at);
    expect(await turned()).toBeGreaterThan(0);
    const before = await delivery();
    const waits = `UPDATE recompute_mark SET is_due = 2 WHERE key_result_id = ?`;
    const work = `UPDATE goal_progress SET done_count = 99 WHERE goal_kind = 'keyResult' AND goal_id = ?`;
    for (const statement of [waits, work]) await company.site.sql.execute(statement, [goals.wallets]);
    company.site.clock.advance(3_700_000);
    await company.site.callFunction('hourly', {});
    await settle();
    expect(await delivery()).toEqual(before);
    expect(await turned()).toBe(0);
  });

  it('shows at once which goals nothing else serves', async () => {
    const year = new Date(company.site.clock.now()).getUTCFullYear();
    const longer = { name: 'Longer', startsOn: `${year - 1}-01-01`, endsOn: `${year + 1}-12-31` };
    const { id: longerId } = await company.ask('admin', 'createCycle', longer);
    const unserved = async () => {
      const statement = `SELECT kind FROM gap WHERE cycle_id = ? AND kind IN ('strategicGoalUnserved', 'teamWithoutObjectives')
        ORDER BY kind`;
      return (await rowsOf(statement, longerId)).map(({ kind }) => kind);
    };
    await company.site.callFunction('hourly', {});
    await settle();
    expect(await unserved()).toEqual([]);
    await close();
    expect(await unserved()).toEqual(['strategicGoalUnserved', 'teamWithoutObjectives']);
    await reopen();
    await settle();
    expect(await unserved()).toEqual([]);
  });
});
