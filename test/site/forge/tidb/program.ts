import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** go.mod and go.sum here say which TiDB is built. */
const MODULE = resolve(__dirname, '../../../../tools/tidb');
const PACKAGE = 'github.com/pingcap/tidb/cmd/tidb-server';

/** How often a build, which says nothing by itself, says that it goes on. */
const PROGRESS_MS = 30_000;

/** Where the server is built to: outside the clone, so that it is built once, in a folder for each version of it. */
function programPath(): string {
  const version = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) version.update(readFileSync(join(MODULE, file)));
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(cache, 'throughline', `tidb-${version.digest('hex').slice(0, 16)}`, 'tidb-server');
}

/** The server that was built before. */
export function builtProgram(): string | undefined {
  const path = programPath();
  return existsSync(path) ? path : undefined;
}

export function canBuildProgram(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Builds the server with Go: minutes from nothing, seconds from Go's own cache. */
export async function buildProgram(say: (line: string) => void): Promise<string> {
  const path = programPath();
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(join(path, '..'), { recursive: true });
  const startedAt = Date.now();
  say('Building TiDB with Go: about five minutes the first time, and once only …');
  const progress = setInterval(
    () => say(`Building TiDB: ${Math.round((Date.now() - startedAt) / 1_000)} s …`),
    PROGRESS_MS,
  );
  try {
    await go(['build', '-o', unfinished, PACKAGE]);
  } finally {
    clearInterval(progress);
  }
  renameSync(unfinished, path);
  say(`Built ${path}`);
  return path;
}

function go(args: string[]): Promise<void> {
  const child = spawn('go', args, { cwd: MODULE, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      if (status === 0) done();
      else fail(new Error(`go ${args[0] ?? ''} failed: ${complaints.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}
