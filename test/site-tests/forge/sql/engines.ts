import { hasTestDatabase, openTestDatabase } from '../../../site/forge/mariadb';
import type { DatabaseChoice } from '../../../site/forge/sql/open-database';

export interface OpenDatabase {
  database: DatabaseChoice;
  close: () => Promise<void>;
}

/** Every engine that can be opened here: SQLite always, MariaDB or MySQL where there is one. */
export const engines: readonly [string, () => Promise<OpenDatabase>][] = [
  ['SQLite', () => Promise.resolve({ database: 'memory', close: () => Promise.resolve() })],
  ...(hasTestDatabase() ? [['MariaDB', openMariadb] satisfies [string, () => Promise<OpenDatabase>]] : []),
];

async function openMariadb(): Promise<OpenDatabase> {
  const { url, close } = await openTestDatabase();
  return { database: { url }, close };
}
