import { createConnection } from 'mysql2/promise';

/** By bytes, as Forge's databases compare text; and as MySQL 8 does by default, by what people take for the same. */
export type Collation = 'utf8mb4_bin' | 'utf8mb4_0900_ai_ci';

export interface NewDatabase {
  name: string;
  collation?: Collation;
}

/** Makes a database on the server, unless there is one of that name; answers its URL. */
export async function createTidbDatabase(
  serverUrl: string,
  { name, collation = 'utf8mb4_bin' }: NewDatabase,
): Promise<string> {
  await administer(serverUrl, [`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE ${collation}`]);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes the database that the URL names. */
export async function makeTidbDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/';
  await createTidbDatabase(server.href, { name });
}

export async function dropTidbDatabases(serverUrl: string, prefix: string): Promise<void> {
  const connection = await createConnection(serverUrl);
  try {
    const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata');
    const names = (rows as { name: string }[]).map(({ name }) => name).filter((name) => name.startsWith(prefix));
    for (const name of names) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  } finally {
    await connection.end();
  }
}

export async function administer(url: string, statements: readonly string[]): Promise<void> {
  const connection = await createConnection(url);
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
