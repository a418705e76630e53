import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface TestDatabase {
  /** For `createMysqlEngine`: an empty utf8mb4_bin database of its own. */
  url: string;
  close: () => Promise<void>;
}

const SEARCH_PATH = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const START_MS = 30_000;

function program(name: string): string | undefined {
  return SEARCH_PATH.map((directory) => join(directory, name)).find((path) => existsSync(path));
}

/** Whether `openTestDatabase` has something to open: a server named by TEST_DATABASE_URL, or an installed mariadbd. */
export function hasTestDatabase(): boolean {
  return process.env.TEST_DATABASE_URL !== undefined || program('mariadbd') !== undefined;
}

/** Opens a fresh database on the server that TEST_DATABASE_URL names, or on a private MariaDB started for it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return createDatabase(given);
  const server = await startMariadb();
  try {
    const database = await createDatabase(server.url);
    return { url: database.url, close: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function createDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `throughline_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => administer(serverUrl, `DROP DATABASE ${name}`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const connection = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

interface Server {
  url: string;
  stop: () => Promise<void>;
}

/** A server in a directory of its own, reached by a unix socket alone; also for root, whom mariadbd refuses by default. */
async function startMariadb(): Promise<Server> {
  const daemon = program('mariadbd');
  const installer = program('mariadb-install-db');
  if (daemon === undefined || installer === undefined) throw new Error('mariadbd is not installed.');
  const directory = mkdtempSync(join(tmpdir(), 'mariadb-'));
  const shared = ['--no-defaults', `--datadir=${join(directory, 'data')}`, `--user=${userInfo().username}`];
  const installed = spawnSync(installer, [...shared, '--auth-root-authentication-method=normal', '--skip-test-db']);
  if (installed.status !== 0) throw new Error(`mariadb-install-db failed: ${installed.stderr.toString()}`);
  const socket = join(directory, 'sock');
  const light = ['--skip-networking', '--innodb-buffer-pool-size=64M', '--innodb-flush-log-at-trx-commit=0'];
  const pidFile = `--pid-file=${join(directory, 'pid')}`;
  const child = spawn(daemon, [...shared, `--socket=${socket}`, pidFile, ...light], { stdio: 'ignore' });
  const url = `mysql://root@localhost/?socketPath=${encodeURIComponent(socket)}`;
  const stop = () => stopServer(child, directory);
  try {
    await answering(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      await administer(url, 'SELECT 1');
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function stopServer(child: ChildProcess, directory: string): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(directory, { recursive: true, force: true });
}
