import { createMysqlEngine } from '../../site/forge/sql/mysql-engine';
import { createSqlEndpoint } from '../../site/forge/sql/endpoint';
import type { SqlEngine } from '../../site/forge/sql/engine';
import { createSqliteEngine } from '../../site/forge/sql/sqlite-engine';
import { hasTestDatabase, openTestDatabase } from '../../site/forge/mariadb';
import { noteForSummary } from '../../support/notes';
import { enterInvocation } from './invocations';

/** A fresh database behind `@forge/sql`. */
export interface OpenDatabase {
  engine: SqlEngine;
  /** The statements that arrived, but for those of the schema. */
  statements: { query: string; params: unknown[] }[];
  close: () => Promise<void>;
}

interface TestedDatabase {
  name: string;
  open: () => Promise<OpenDatabase>;
}

export const sqlite: TestedDatabase = {
  name: 'SQLite',
  open: () => Promise.resolve(connect(createSqliteEngine(':memory:'))),
};

const mariadb: TestedDatabase = {
  name: 'MariaDB',
  async open() {
    const database = await openTestDatabase();
    return connect(createMysqlEngine(database.url), () => database.close());
  },
};

/** Every database that the storage contract is tried on: MariaDB where there is one. */
export function testedDatabases(): TestedDatabase[] {
  if (hasTestDatabase()) return [sqlite, mariadb];
  noteForSummary(
    'The storage contract did not run on MariaDB: no mariadbd was found and TEST_DATABASE_URL is not set.',
  );
  return [sqlite];
}

/** Stands in for the platform's outer boundary; what is asked of anything but Forge SQL fails. */
function connect(engine: SqlEngine, closeServer = () => Promise.resolve()): OpenDatabase {
  const statements: OpenDatabase['statements'] = [];
  const endpoint = createSqlEndpoint({ engine, clock: { now: () => Date.now() }, enforceRates: false });
  const fetch = ({ type }: { type?: string }, path: string, init: { body: string }) => {
    if (type !== 'sql') throw new Error(`Unexpected request: ${String(type)} ${path}.`);
    const statement = JSON.parse(init.body) as OpenDatabase['statements'][number];
    if (!/__migrations|^\s*CREATE/.test(statement.query)) statements.push(statement);
    return endpoint.handle(path, init.body, () => undefined);
  };
  Object.assign(globalThis, { __forge_fetch__: fetch });
  enterInvocation();
  return {
    engine,
    statements,
    async close() {
      await engine.close();
      await closeServer();
    },
  };
}
