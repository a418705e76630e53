import type { OperationName } from '../../src/contract/operations';
import type { Company, Goals, Person } from '../support/company';
import { cases } from './operations/all';
import { openCompanyWithInitiatives } from './operations/operation-case';

const nobody = JSON.stringify({ people: [], groupIds: [] });

/** Makes every goal visible to those who tend it alone, or to all; those that were removed, too. */
async function restrictAll({ site: { sql } }: Company, isRestricted: boolean): Promise<void> {
  for (const table of ['objective', 'removed_objective'])
    await sql.execute(`UPDATE ${table} SET readers = ?`, [isRestricted ? nobody : null]);
}

/** Ids and titles of all goals and of what is said of them, also of goals that were removed. */
async function listNames({ site: { sql } }: Company): Promise<string[]> {
  const { rows } = await sql.execute(
    `SELECT id AS name FROM objective UNION SELECT title FROM objective UNION SELECT id FROM key_result
    UNION SELECT title FROM removed_objective UNION SELECT title FROM removed_key_result
    UNION SELECT title FROM key_result UNION SELECT id FROM comment
    UNION SELECT subject_id FROM activity WHERE subject_kind IN ('objective', 'keyResult')`,
    [],
  );
  return Array.isArray(rows) ? rows.map(({ name }) => JSON.stringify(name)) : [];
}

/** None of them leads, edits or owns anything; the administrator may do everything else. */
describe.each(['admin', 'strategist', 'outsider'] satisfies Person[])(
  'where all goals are restricted, the %s',
  (person) => {
    let company: Company;
    let goals: Goals;

    beforeAll(async () => {
      ({ company, goals } = await openCompanyWithInitiatives());
    });
    afterAll(() => company.close());

    it.each(Object.keys(cases) as OperationName[])('finds none by %s', async (name) => {
      await restrictAll(company, false);
      const input = await cases[name].input(company, goals);
      const names = await listNames(company);
      await restrictAll(company, true);
      const asked = JSON.stringify(input);
      const reply = await company.call(person, name, input);
      const answer = JSON.stringify(reply);
      expect(names.filter((each) => answer.includes(each) && !asked.includes(each))).toEqual([]);
      if (!names.some((each) => asked.includes(each))) return;
      if (cases[name].answersRowByRow === true) expect(answer).toContain('"code":"not-found"');
      else if (person === 'admin') expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
      else expect(reply.ok).toBe(false);
    });
  },
);
