import { migrate } from '../../../src/forge/sql/database/migrate';
import { createSqlEndpoint } from '../../site/forge/sql/endpoint';
import type { Row, SqlEngine } from '../../site/forge/sql/engine';
import { enterInvocation } from './invocations';

/** Where the function dies: at the n-th request of the installation, before or after the database has done it. */
export interface Cut {
  request: number;
  tookEffect: boolean;
}

class Died extends Error {}

/** Brings the schema up to date in an invocation of its own; answers the changes that it asked for. */
export async function install(engine: SqlEngine, cut?: Cut): Promise<string[]> {
  const endpoint = createSqlEndpoint({ engine, clock: { now: Date.now }, enforceRates: false });
  const asked: string[] = [];
  let requests = 0;
  const fetch = async (_target: unknown, path: string, { body }: { body: string }) => {
    requests += 1;
    const isLast = requests === cut?.request;
    if (isLast && !cut.tookEffect) throw new Died();
    const answer = await endpoint.handle(path, body, (query) => {
      if (path.endsWith('/ddl') && !query.includes('__migrations')) asked.push(query);
    });
    if (isLast) throw new Died();
    return answer;
  };
  Object.assign(globalThis, { __forge_fetch__: fetch });
  enterInvocation();
  await migrate();
  return asked;
}

/** The same where the function dies before its end; false when it came to its end before. */
export async function installUntil(engine: SqlEngine, cut: Cut): Promise<boolean> {
  try {
    await install(engine, cut);
    return false;
  } catch (error) {
    const isDeath = (each: unknown): boolean => each instanceof Died || (each instanceof Error && isDeath(each.cause));
    if (!isDeath(error)) throw error;
    return true;
  }
}

/** Names of the steps that the database has made, in order, however often each was noted. */
export async function stepsNoted(engine: SqlEngine): Promise<string[]> {
  const { rows } = await engine.execute('SELECT name FROM __migrations ORDER BY id', []);
  return [...new Set((rows as Row[]).map(({ name }) => String(name)))];
}

/** All that the database says of its tables, columns and indexes. */
export async function schemaOf(engine: SqlEngine, isTidb: boolean): Promise<unknown> {
  if (!isTidb) return rowsOf(`SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name`);
  return [
    await rowsOf(`SELECT table_name, column_name, column_type, is_nullable, column_default
      FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, column_name`),
    await rowsOf(`SELECT table_name, index_name, non_unique, seq_in_index, column_name
      FROM information_schema.statistics WHERE table_schema = DATABASE() ORDER BY table_name, index_name, seq_in_index`),
  ];

  async function rowsOf(query: string): Promise<unknown> {
    return (await engine.execute(query, [])).rows;
  }
}
