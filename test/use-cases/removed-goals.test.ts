import type { Row } from '../site/forge/sql/engine';
import { type Company, type Goals, openCompany, people } from '../support/company';

/** What no removal may lose: a column that a later step of the schema brings is filled and looked for by itself. */
describe('a goal that was removed and brought back', () => {
  let company: Company;
  let goals: Goals;

  beforeEach(async () => {
    company = await openCompany();
    goals = await company.withGoals();
  });
  afterEach(() => company.close());

  const rowsOf = async (query: string, ...params: unknown[]): Promise<Row[]> =>
    (await company.site.sql.execute(query, params)).rows as Row[];

  /** Every column of the table as the database tells of them, but for the place and a counter that only guards look at. */
  const columnsOf = async (table: string): Promise<{ name: string; type: string }[]> =>
    (await rowsOf(`SHOW COLUMNS FROM ${table}`))
      .map(({ Field: name, Type: type }) => ({ name: String(name), type: String(type).toLowerCase() }))
      .filter(({ name }) => !['position', 'touched'].includes(name));

  /** A value that no default has. */
  const unlikely = (type: string): unknown => (/char|text/.test(type) ? 'Said of it' : type === 'double' ? 7.25 : 7);

  /** Gives each column a value that no default has; those of `meant` have a meaning, and keep it. */
  async function fill(table: string, id: string, meant: Row): Promise<Row> {
    const filled = Object.fromEntries((await columnsOf(table)).map(({ name, type }) => [name, unlikely(type)]));
    const cells = { ...filled, ...meant };
    const set = Object.keys(cells).map((name) => `\`${name}\` = ?`);
    await company.site.sql.execute(`UPDATE ${table} SET ${set.join()} WHERE id = ?`, [...Object.values(cells), id]);
    return find(table, id);
  }

  async function find(table: string, id: string): Promise<Row> {
    const [row] = await rowsOf(`SELECT * FROM ${table} WHERE id = ?`, id);
    if (row === undefined) throw new Error(`No ${table} ${id}.`);
    return { ...row, position: 0, touched: 0 };
  }

  it('is an objective with every column that it had', async () => {
    const { objectiveId, teamId, cycleId, strategicGoalId } = goals;
    const above = { teamId, cycleId, title: 'Above', strategicGoalId: null };
    const { id: parentId } = await company.ask('manager', 'createObjective', above);
    const before = await fill('objective', objectiveId, {
      ...{ id: objectiveId, team_id: teamId, cycle_id: cycleId, strategic_goal_id: strategicGoalId },
      ...{
        parent_objective_id: parentId,
        readers: JSON.stringify({ people: ['a'], groupIds: ['g'] }),
        is_for_groups: 1,
      },
      ...{ state: 'agreed', owner_id: people.manager.accountId },
    });
    await company.ask('manager', 'removeObjective', { objectiveId, version: Number(before.version) });
    expect(await rowsOf('SELECT id FROM objective WHERE id = ?', objectiveId)).toEqual([]);
    await company.ask('manager', 'restoreObjective', { objectiveId, teamId, beforeId: null });
    expect(await find('objective', objectiveId)).toEqual(before);
  });

  it('is a key result with every column that it had', async () => {
    const { dropOff: keyResultId, objectiveId } = goals;
    const before = await fill('key_result', keyResultId, {
      ...{ id: keyResultId, objective_id: objectiveId, measure_kind: 'number', measure_reading: '{}' },
    });
    await company.ask('manager', 'removeKeyResult', { keyResultId, version: Number(before.version) });
    expect(await rowsOf('SELECT id FROM key_result WHERE id = ?', keyResultId)).toEqual([]);
    await company.ask('manager', 'restoreKeyResult', { keyResultId, objectiveId, beforeId: null });
    expect(await find('key_result', keyResultId)).toEqual(before);
  });

  it('has its columns in the table of what was removed, too', async () => {
    for (const table of ['objective', 'key_result'])
      expect(await columnsOf(`removed_${table}`)).toEqual(await columnsOf(table));
  });

  it('is there in the log by its title', async () => {
    const { objectiveId, teamId } = goals;
    await company.ask('manager', 'removeObjective', { objectiveId, version: 1 });
    await company.ask('manager', 'restoreObjective', { objectiveId, teamId, beforeId: null });
    const { entries } = await company.ask('manager', 'readActivity', { goal: { kind: 'objective', id: objectiveId } });
    const { title } = await find('objective', objectiveId);
    expect(entries.slice(0, 2)).toMatchObject([
      { change: 'restore', from: null, to: title },
      { change: 'remove', from: title, to: null },
    ]);
  });
});
