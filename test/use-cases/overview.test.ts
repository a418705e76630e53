import fc from 'fast-check';
import { type Company, type Goals, openCompany } from '../support/company';

describe('the overview', () => {
  let company: Company;
  let goals: Goals;
  let departmentId: string;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    ({ id: departmentId } = await company.ask('admin', 'createTeam', { name: 'Commerce' }));
    const { teamId } = goals;
    await company.ask('admin', 'moveTeam', { teamId, version: 1, parentId: departmentId });
    await company.site.settle();
  });
  afterEach(() => company.close());

  /** What is stored of the teams by scope and team, as far as the test is about it. */
  async function standings() {
    const { rows } = await company.site.sql.execute('SELECT * FROM team_standing', []);
    const byKey = (rows as Record<string, unknown>[]).map((row) => [
      `${String(row.scope)} ${String(row.team_id)}`,
      row,
    ]);
    return Object.fromEntries(byKey) as Record<string, Record<string, unknown>>;
  }

  it('follows a check-in: the team on its own, and the department with it', async () => {
    await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
    await company.site.settle();
    const stood = { done: 1, key_results: 2, measurable: 1, weight: 1, weighted_progress: 1 };
    expect(await standings()).toMatchObject({
      [`own ${goals.teamId}`]: stood,
      [`own ${departmentId}`]: { done: 0, key_results: 0 },
      [`tree ${departmentId}`]: stood,
    });
  });

  it('follows a team to another place, and an objective without key results', async () => {
    const { teamId, cycleId } = goals;
    await company.ask('manager', 'createObjective', { teamId, cycleId, title: 'Bare', strategicGoalId: null });
    await company.site.settle();
    expect(await standings()).toMatchObject({ [`tree ${departmentId}`]: { no_progress: 1, key_results: 2 } });
    await company.ask('admin', 'moveTeam', { teamId, version: 2, parentId: null });
    await company.site.settle();
    expect(await standings()).toMatchObject({ [`tree ${departmentId}`]: { no_progress: 0, key_results: 0 } });
  });

  it('is the same when it is worked out twice, page by page, by the hour', async () => {
    for (let n = 0; n < 30; n += 1) await company.ask('admin', 'createTeam', { name: `Team ${n}` });
    await company.site.settle();
    const before = await standings();
    expect(Object.keys(before)).toHaveLength(2 * 32);
    await company.site.sql.execute('DELETE FROM team_standing', []);
    await company.site.schedule.run('every-hour');
    await company.site.settle();
    const after = await standings();
    for (const row of [...Object.values(before), ...Object.values(after)]) {
      delete row.read_at;
      delete row.compared_on;
    }
    expect(after).toEqual(before);
  });
});

/** When something was looked at: not what was seen. */
const looks = ['read_at', 'compared_on'];

const derived = ['team_standing', 'team_focus', 'gap', 'gap_tally', 'goal_progress'];

describe('what is stored of the overview', () => {
  let company: Company;
  let goals: Goals;

  beforeAll(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    const create = async (name: string, parentId: string | null) =>
      (await company.ask('admin', 'createTeam', { name, parentId })).id;
    const top = await create('Commerce', null);
    const middle = await create('Checkout', top);
    await create('Wallets', middle);
    await create('Platform', null);
    await company.site.settle();
  });
  afterAll(() => company.close());

  const rows = async (query: string) => (await company.site.sql.execute(query, [])).rows as Record<string, unknown>[];

  /** All of it, but for when it was read; a tally of nothing is none, and a team that is gone is nowhere to be seen. */
  async function stored() {
    const there = new Set(['', ...(await teams()).map(({ id }) => id)]);
    const tables = await Promise.all(derived.map((table) => rows(`SELECT * FROM ${table}`)));
    return tables.map((own, place) => [
      derived[place],
      own
        .filter(({ counts, team_id: id }) => counts !== '{}' && (id === undefined || there.has(id)))
        .map((row) => Object.entries(row).filter(([column]) => !['since', ...looks].includes(column)))
        .map((cells) => JSON.stringify(cells.map(([column, cell]) => [column, rounded(cell)])))
        .sort(),
    ]);
  }

  const teams = () => rows('SELECT id, version FROM team ORDER BY id');
  const objectives = () => rows('SELECT id, version, team_id FROM objective ORDER BY id');
  const any = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length];

  /** What people do, to one of what there is; the app may refuse it. */
  const changes: Record<string, (n: number, m: number) => Promise<unknown>> = {
    async checksIn(n, m) {
      const keyResultId = any(await rows("SELECT id FROM key_result WHERE measure_kind = 'number' ORDER BY id"), n)?.id;
      await company.call('admin', 'checkIn', { keyResultId, value: m % 60 });
    },
    createsObjective: async (n, m) =>
      company.call('admin', 'createObjective', {
        ...{ teamId: any(await teams(), n)?.id, cycleId: goals.cycleId, title: `Objective ${n}` },
        ...(m % 2 === 0
          ? { strategicGoalId: goals.strategicGoalId }
          : { strategicGoalId: null, noGoalReason: 'It has its own reason.' }),
      }),
    async contributes(n, m) {
      const all = await objectives();
      const [own, parent] = [any(all, n), any(all, m)];
      const edit = { objectiveId: own?.id, version: own?.version, parentObjectiveId: parent?.id };
      await company.call('admin', 'editObjective', edit);
    },
    async servesAnother(n, m) {
      const own = any(await objectives(), n);
      const strategicGoalId = m % 2 === 0 ? goals.strategicGoalId : null;
      await company.call('admin', 'editObjective', { objectiveId: own?.id, version: own?.version, strategicGoalId });
    },
    async removesObjective(n) {
      const own = any(await objectives(), n);
      await company.call('admin', 'removeObjective', { objectiveId: own?.id, version: own?.version });
    },
    async createsKeyResult(n, m) {
      await company.call('admin', 'createKeyResult', {
        objectiveId: any(await objectives(), n)?.id,
        ...{ title: `Key result ${n}`, measure: { kind: 'number', start: 0, target: (m % 9) + 1, unit: '' } },
      });
    },
    async movesTeam(n, m) {
      const team = any(await teams(), n);
      const parentId = any([null, ...(await teams()).map(({ id }) => id)], m);
      await company.call('admin', 'moveTeam', { teamId: team?.id, version: team?.version, parentId });
    },
    createsTeam: async (n, m) =>
      company.call('admin', 'createTeam', {
        name: `Team ${n} ${m}`,
        parentId: any([null, ...(await teams()).map(({ id }) => id)], m),
      }),
    async removesTeam(n) {
      const team = any(await teams(), n);
      await company.call('admin', 'removeTeam', { teamId: team?.id, version: team?.version });
    },
  };

  it('is what is worked out from scratch, whatever was changed', async () => {
    const names = [...Object.keys(changes), 'createsObjective', 'createsKeyResult', 'checksIn'];
    const change = fc.tuple(fc.constantFrom(...names), fc.nat(999), fc.nat(999));
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (made) => {
      for (const [name, n, m] of made) await changes[name]?.(n, m);
      await company.site.settle();
      const before = await stored();
      for (const table of derived.slice(0, 4)) await company.site.sql.execute(`DELETE FROM ${table}`, []);
      await company.site.callFunction('overview', { body: { after: null } });
      await company.site.settle();
      expect(before).toEqual(await stored());
    });
    await fc.assert(property, { numRuns: 12 });
  }, 120_000);
});

const rounded = (cell: unknown): unknown => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell);
