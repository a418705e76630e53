import { createSqlEndpoint } from '../../site/forge/sql/endpoint';
import type { SqlEngine } from '../../site/forge/sql/engine';
import { openDatabase } from '../../site/forge/sql/open-database';
import { isOnTidb, openTestDatabase } from '../../support/test-database';
import type { TestDatabaseOptions } from '../../support/test-database';
import { enterInvocation } from './invocations';

/** A database without rows behind `@forge/sql`. */
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

export const sqlite: TestedDatabase = { name: 'SQLite', open: openStorage };

/** The databases that the storage contract is tried on in this project of jest.config.mjs. */
export const testedDatabases: readonly TestedDatabase[] = isOnTidb
  ? [
      { name: 'TiDB by bytes', open: () => openStorage({ collation: 'utf8mb4_bin' }) },
      { name: 'TiDB by what people take for the same', open: () => openStorage({ collation: 'utf8mb4_0900_ai_ci' }) },
    ]
  : [sqlite];

/** The database of this project, as the stores reach it. */
export async function openStorage(options: TestDatabaseOptions = {}): Promise<OpenDatabase> {
  const { choice, close } = await openTestDatabase(options);
  const { engine } = await openDatabase(choice);
  return connect(engine, close);
}

/** Stands in for the platform's outer boundary; what is asked of anything but Forge SQL fails. */
function connect(engine: SqlEngine, giveBack: () => Promise<void>): OpenDatabase {
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
      await giveBack();
    },
  };
}
