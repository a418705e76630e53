import { executionError } from '../site/forge/sql/failure';
import { type Company, type Goals, openCompany } from '../support/company';

const derived = ['team_standing', 'team_focus', 'gap', 'gap_tally', 'goal_progress'];

/** Teams beside the first, more than the sweep works out together. */
const manyTeams = 60;

describe('the sweep, in trouble', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
    await createTeams('Team', manyTeams);
    await company.site.schedule.run('every-hour');
    await company.site.settle();
  });
  afterEach(() => company.close());

  async function createTeams(name: string, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const { id } = await company.ask('admin', 'createTeam', { name: `${name} ${n}` });
      ids.push(id);
    }
    return ids;
  }

  const rows = async (query: string) => (await company.site.sql.execute(query, [])).rows as Record<string, unknown>[];

  /** All that is derived, but for when it was read; a tally of nothing is none. */
  async function stored() {
    const kept: Record<string, string[]> = {};
    for (const table of derived) {
      const own = (await rows(`SELECT * FROM ${table}`)).filter(({ counts }) => counts !== '{}');
      kept[table] = own.map((row) => textOf(row)).sort();
    }
    return kept;
  }

  const sweep = () => company.site.callFunction('overview', { body: { after: null } });

  /** What a sweep stores that begins with nothing. */
  async function fromScratch() {
    for (const table of derived.slice(0, 4)) await company.site.sql.execute(`DELETE FROM ${table}`, []);
    await sweep();
    await company.site.settle();
    return stored();
  }

  /** Acts right before the n-th statement that matches is run. */
  function beforeStatement(matching: RegExp, nth: number, act: () => unknown): { hasCome: () => boolean } {
    const { sql } = company.site;
    const execute = sql.execute.bind(sql);
    let sent = 0;
    sql.execute = async (query, params) => {
      if (matching.test(query) && ++sent === nth) {
        sql.execute = execute;
        await act();
      }
      return execute(query, params);
    };
    return { hasCome: () => sent >= nth };
  }

  it('takes in the teams of a company that doubles while it runs', async () => {
    const trouble = beforeStatement(pageOfTeams, 2, () => createTeams('New', manyTeams));
    await sweep();
    expect(trouble.hasCome()).toBe(true);
    await company.site.settle();
    const before = await stored();
    const teams = await rows('SELECT id FROM team');
    expect(new Set((await rows('SELECT team_id FROM team_standing')).map((row) => row.team_id)).size).toBe(
      teams.length,
    );
    expect(before).toEqual(await fromScratch());
  }, 60_000);

  it.each([1, 2, 3])(
    'is made up for by the next hour when the function dies before page %d',
    async (nth) => {
      await company.site.sql.execute('DELETE FROM team_standing', []);
      const trouble = beforeStatement(pageOfTeams, nth, () => {
        throw executionError(1105, 'no luck');
      });
      await sweep().catch(() => undefined);
      expect(trouble.hasCome()).toBe(true);
      await company.site.schedule.run('every-hour');
      await company.site.settle();
      expect(await stored()).toEqual(await fromScratch());
      const statements = await statementsOf(async () => {
        await sweep();
        await company.site.settle();
      });
      expect(statements.filter((query) => !/^\s*(SELECT|WITH)/i.test(query))).toEqual([]);
    },
    60_000,
  );

  it.each([/insert into `goal_progress`/i, /RECURSIVE line/i, /insert into `team_standing`/i])(
    'counts a team where it stands when it goes to another tree before %s',
    async (matching) => {
      const [from = '', to = ''] = await createTeams('Top', 2);
      const { teamId } = goals;
      await company.ask('admin', 'moveTeam', { teamId, version: 1, parentId: from });
      await company.site.settle();
      const trouble = beforeStatement(matching, 1, () =>
        company.ask('admin', 'moveTeam', { teamId, version: 2, parentId: to }),
      );
      await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 25 });
      await company.site.settle();
      expect(trouble.hasCome()).toBe(true);
      const trees = await rows("SELECT team_id, done FROM team_standing WHERE scope = 'tree'");
      const doneBy = Object.fromEntries(trees.map((row) => [String(row.team_id), Number(row.done)]));
      expect([doneBy[from], doneBy[to]]).toEqual([0, 1]);
      expect(await stored()).toEqual(await fromScratch());
    },
    60_000,
  );

  async function statementsOf(happen: () => Promise<unknown>): Promise<string[]> {
    const { sql } = company.site;
    const execute = sql.execute.bind(sql);
    const sent: string[] = [];
    sql.execute = (query, params) => {
      sent.push(query);
      return execute(query, params);
    };
    await happen();
    sql.execute = execute;
    return sent;
  }
});

/** With which each page of the sweep begins. */
const pageOfTeams = /^select `id` from `team` where/i;

const textOf = (row: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([column]) => !['read_at', 'since', 'compared_on'].includes(column))
      .map(([column, cell]) => [column, typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell]),
  );
