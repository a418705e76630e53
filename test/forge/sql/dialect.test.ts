import { EventEmitter, once } from 'node:events';
import { ForgeSQLAPIError } from '@forge/sql';
import { Kysely } from 'kysely';
import { ForgeSqlDialect } from '../../../src/forge/sql/database/dialect';
import { migrate } from '../../../src/forge/sql/database/migrate';
import type { Database } from '../../../src/forge/sql/database/schema';
import { TooLarge, Unavailable } from '../../../src/use-cases/ports';
import { enterInvocation } from './invocations';

type ForgeFetch = (target: unknown, path: string, init: { body: string }) => Promise<Response>;
type Answer = { rows: unknown } | { status: number; code: string; debug?: { errno: number } };

const db = new Kysely<Database>({ dialect: new ForgeSqlDialect() });
const refused = (errno: number): Answer => ({ status: 400, code: 'SQL_EXECUTION_ERROR', debug: { errno } });
const noSuchTable = refused(1146);
const unknownColumn = refused(1054);
const read = () =>
  db
    .selectFrom('team')
    .select('name')
    .where('id', '=', 'x' as never)
    .execute();

/** Changes of the schema since the invocation began. */
let ddlCalls = 0;

/** A new invocation, and Forge SQL that gives these answers to statements and agrees to every change of the schema. */
function forgeAnswers(...answers: Answer[]) {
  enterInvocation();
  ddlCalls = 0;
  const received: { query: string; params: unknown[] }[] = [];
  const fetch = (_: unknown, path: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as (typeof received)[number];
    if (path.endsWith('/ddl')) ddlCalls += 1;
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

  it.each([
    ['table', noSuchTable],
    ['column', unknownColumn],
  ])('makes the schema and tries once more when a %s is missing', async (_, answer) => {
    const received = forgeAnswers(answer, { rows: [{ name: 'Payments' }] });
    expect(await read()).toEqual([{ name: 'Payments' }]);
    expect(received).toHaveLength(2);
    expect(ddlCalls).toBeGreaterThan(0);
  });

  it('makes the schema once an invocation at most', async () => {
    forgeAnswers(unknownColumn, unknownColumn, unknownColumn, unknownColumn);
    await expect(read()).rejects.toThrow('No.');
    const madeOnce = ddlCalls;
    expect(madeOnce).toBeGreaterThan(0);
    await expect(read()).rejects.toThrow('No.');
    expect(ddlCalls).toBe(madeOnce);
  });

  it.each([0, 3])('calls a schema that is refused after %i changes worth trying again', async (agreed) => {
    enterInvocation();
    let asked = 0;
    const fetch: ForgeFetch = (_, path) => {
      if (path.endsWith('/ddl')) asked += 1;
      const busy = Response.json({ code: 'RATE_LIMIT_EXCEEDED', message: 'No.' }, { status: 429 });
      return Promise.resolve(asked > agreed ? busy : Response.json({ rows: [] }));
    };
    Object.assign(globalThis, { __forge_fetch__: fetch });
    await expect(migrate()).rejects.toThrow(Unavailable);
  });

  it('never has one site wait for the schema of another', async () => {
    forgeAnswers(noSuchTable, { rows: [] });
    const { __forge_fetch__: answer } = globalThis as unknown as { __forge_fetch__: ForgeFetch };
    const asked = new EventEmitter();
    const stuck: ForgeFetch = (target, path, init) => {
      if (!path.endsWith('/ddl')) return answer(target, path, init);
      asked.emit('ddl');
      return new Promise<Response>(() => undefined);
    };
    Object.assign(globalThis, { __forge_fetch__: stuck });
    const isStuck = once(asked, 'ddl');
    void read();
    await isStuck;
    forgeAnswers(noSuchTable, { rows: [{ name: 'Payments' }] });
    expect(await read()).toEqual([{ name: 'Payments' }]);
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

  it.each([
    ...[1040, 1053, 1205, 1213, 1317, 2006, 2013, 3024, 8002, 8022, 8027, 8028, 8175, 8176],
    ...[9001, 9002, 9003, 9004, 9005, 9006, 9007],
  ])('calls the refusal %i worth trying again, and names it', async (errno) => {
    forgeAnswers(refused(errno));
    const message = `Forge SQL: SQL_EXECUTION_ERROR ${errno} No.`;
    await expect(read()).rejects.toMatchObject({ name: 'Unavailable', message });
  });

  it('calls a Forge SQL that does not answer worth trying again', async () => {
    enterInvocation();
    const fetch: ForgeFetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));
    Object.assign(globalThis, { __forge_fetch__: fetch });
    await expect(read()).rejects.toThrow(Unavailable);
    await expect(migrate()).rejects.toThrow(Unavailable);
  });

  it.each([{ status: 400, code: 'SIZE_LIMIT_EXCEEDED' }, { status: 413, code: 'UNKNOWN_ERROR' }, refused(8004)])(
    'calls too large what waiting does not change: %j',
    async (answer) => {
      forgeAnswers(answer);
      await expect(read()).rejects.toThrow(TooLarge);
    },
  );

  it.each([{ status: 400, code: 'INVALID_SQL_QUERY' }, refused(1105), refused(1406)])(
    'passes on what will not pass: %j',
    async (answer) => {
      forgeAnswers(answer);
      await expect(read()).rejects.toThrow(ForgeSQLAPIError);
    },
  );

  it('has no transactions', async () => {
    forgeAnswers();
    await expect(db.transaction().execute(() => Promise.resolve())).rejects.toThrow('no transactions');
  });
});
