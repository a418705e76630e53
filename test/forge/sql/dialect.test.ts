import { Kysely } from 'kysely';
import { ForgeSqlDialect } from '../../../src/forge/sql/dialect';
import type { Database } from '../../../src/forge/sql/schema';
import { Unavailable } from '../../../src/use-cases/ports';

type Answer = { rows: unknown } | { status: number; code: string; debug?: { errno: number } };

const db = new Kysely<Database>({ dialect: new ForgeSqlDialect() });
const noSuchTable: Answer = { status: 400, code: 'SQL_EXECUTION_ERROR', debug: { errno: 1146 } };
const read = () =>
  db
    .selectFrom('team')
    .select('name')
    .where('id', '=', 'x' as never)
    .execute();

/** Forge SQL that gives these answers to statements, and agrees to every change of the schema. */
function forgeAnswers(...answers: Answer[]) {
  const received: { query: string; params: unknown[] }[] = [];
  const fetch = (_: unknown, path: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as (typeof received)[number];
    if (path.endsWith('/ddl') || request.query.includes('__migrations')) return Response.json({ rows: [] });
    received.push(request);
    const answer = answers.shift() ?? { rows: [] };
    if ('rows' in answer) return Response.json(answer);
    const { status, ...error } = answer;
    return Response.json({ ...error, message: 'No.' }, { status });
  };
  Object.assign(globalThis, {
    __forge_fetch__: (...call: Parameters<typeof fetch>) => Promise.resolve(fetch(...call)),
  });
  return received;
}

describe('Kysely over Forge SQL', () => {
  it('sends each query as one statement with its parameters', async () => {
    const received = forgeAnswers({ rows: [{ name: 'Payments' }] });
    expect(await read()).toEqual([{ name: 'Payments' }]);
    expect(received).toEqual([
      expect.objectContaining({ query: 'select `name` from `team` where `id` = ?', params: ['x'] }),
    ]);
  });

  it('writes limits out', async () => {
    const received = forgeAnswers();
    await db.selectFrom('team').select('name').limit(7).execute();
    expect(received).toEqual([expect.objectContaining({ query: 'select `name` from `team` limit 7', params: [] })]);
  });

  it('makes the schema and tries once more when a table is missing', async () => {
    const received = forgeAnswers(noSuchTable, { rows: [{ name: 'Payments' }] });
    expect(await read()).toEqual([{ name: 'Payments' }]);
    expect(received).toHaveLength(2);
  });

  it('gives up when the table is missing still', async () => {
    const received = forgeAnswers(noSuchTable, noSuchTable, noSuchTable);
    await expect(read()).rejects.toThrow('No.');
    expect(received).toHaveLength(2);
  });

  it.each([
    { status: 429, code: 'RATE_LIMIT_EXCEEDED' },
    { status: 408, code: 'QUERY_TIMED_OUT' },
    { status: 503, code: 'UNKNOWN_ERROR' },
  ])('calls $code worth trying again', async (answer) => {
    forgeAnswers(answer);
    await expect(read()).rejects.toThrow(Unavailable);
  });

  it('passes on what will not pass', async () => {
    forgeAnswers({ status: 400, code: 'INVALID_SQL_QUERY' });
    await expect(read()).rejects.not.toThrow(Unavailable);
  });

  it('has no transactions', async () => {
    forgeAnswers();
    await expect(db.transaction().execute(() => Promise.resolve())).rejects.toThrow('no transactions');
  });
});
