import type { Row, SqlEngine } from './engine';
import { SqlFailure } from './failure';
import { createMysqlEngine } from './mysql-engine';
import { createSqliteEngine } from './sqlite-engine';

export type DatabaseChoice = 'memory' | { file: string } | { url: string };

export interface OpenedDatabase {
  engine: SqlEngine;
  /** There was no table in it. */
  isNew: boolean;
}

/** Rejects when the database cannot be reached or is none. With `reset`, drops every table in it first. */
export async function openDatabase(choice: DatabaseChoice, { reset = false } = {}): Promise<OpenedDatabase> {
  const engine =
    choice !== 'memory' && 'url' in choice
      ? createMysqlEngine(choice.url)
      : createSqliteEngine(choice === 'memory' ? ':memory:' : choice.file);
  try {
    const tables = await tablesOf(engine);
    if (reset) for (const table of tables) await engine.executeDdl(`DROP TABLE \`${table}\``, []);
    return { engine, isNew: reset || tables.length === 0 };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

const UNKNOWN_DATABASE = 1049;

/** Whether the server is there, and has no database of that name. */
export const isOfUnknownDatabase = (error: unknown): boolean =>
  error instanceof SqlFailure && error.debug?.errno === UNKNOWN_DATABASE;

async function tablesOf(engine: SqlEngine): Promise<string[]> {
  const { rows } = await engine.execute('SHOW TABLES', []);
  return (rows as Row[]).map((row) => String(Object.values(row)[0]));
}
