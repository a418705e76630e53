import type { Row, SqlEngine } from '../site/forge/sql/engine';
import { openDatabase } from '../site/forge/sql/open-database';
import type { DatabaseChoice } from '../site/forge/sql/open-database';
import { administer, createTidbDatabase } from '../site/forge/tidb/database';
import type { Collation } from '../site/forge/tidb/database';
import { emptyTables } from './empty-tables';
import { recordDatabase } from './notes';

/** An empty database for a test; `close` gives it back. */
export interface TestDatabase {
  choice: DatabaseChoice;
  close: () => Promise<void>;
}

export interface TestDatabaseOptions {
  collation?: Collation;
  /** Without the schema: nothing was installed in it. By default the schema may be there already, without rows. */
  isNew?: boolean;
}

/** Whether this file runs in the project `tidb` of jest.config.mjs, where what others run on SQLite runs on TiDB. */
export const isOnTidb = process.env.TEST_DATABASE === 'tidb';

/** The database of the project that this file runs in. */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  if (isOnTidb) return openTidb(options);
  recordDatabase('SQLite');
  return { choice: 'memory', close: () => Promise.resolve() };
}

/** Databases that are open now, so that two at a time are two. */
const taken = new Set<string>();

/** Those of one worker are used again, since the schema takes seconds. */
async function openTidb({ collation = 'utf8mb4_bin', isNew = false }: TestDatabaseOptions): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_TIDB_URL;
  if (serverUrl === undefined) throw new Error('The project "tidb" of jest.config.mjs has not started TiDB.');
  const name = takeName(`${databasePrefix()}${process.env.JEST_WORKER_ID ?? '1'}_${isNew ? 'new' : collation}`);
  if (isNew) await administer(serverUrl, [`DROP DATABASE IF EXISTS \`${name}\``]);
  const choice = { url: await createTidbDatabase(serverUrl, { name, collation }) };
  const { engine } = await openDatabase(choice);
  try {
    // The package's list of migrations stays, as the schema does.
    const tables = await column(engine, 'SHOW TABLES');
    await emptyTables(
      (statement) => engine.execute(statement, []),
      tables.filter((table) => table !== '__migrations'),
    );
    const [version = ''] = await column(engine, 'SELECT VERSION()');
    recordDatabase(`TiDB ${/TiDB-(v[\d.]+)/.exec(version)?.[1] ?? version}`);
  } finally {
    await engine.close();
  }
  return {
    choice,
    close() {
      taken.delete(name);
      return Promise.resolve();
    },
  };
}

/** Of the databases of this run, which may share its server with another. */
export function databasePrefix(): string {
  return `throughline_${process.env.TEST_TIDB_RUN ?? ''}_`;
}

function takeName(base: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${base}_${number}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

async function column(engine: SqlEngine, query: string): Promise<string[]> {
  const { rows } = await engine.execute(query, []);
  return (rows as Row[]).map((row) => String(Object.values(row)[0]));
}
