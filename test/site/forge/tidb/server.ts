import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface TidbServer {
  /** Of the server, without a database. */
  url: string;
  stop: () => Promise<void>;
  /** Ends it as a crash does; what it keeps in a folder that was named stays there. */
  crash: () => Promise<void>;
}

export interface TidbOptions {
  program: string;
  /** By default a free one. */
  port?: number;
  /** Keeps data and log; by default a temporary folder, which goes away with the server. */
  folder?: string;
}

const START_MS = 60_000;

/** Starts a server, reached from this machine alone, which does not outlive this process. */
export async function startTidb({ program, port, folder }: TidbOptions): Promise<TidbServer> {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'tidb-'));
  const temporary = join(own, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const at = port ?? (await freePort());
  const log = join(own, 'log');
  const child = spawn(
    program,
    [
      ...['--store', 'unistore', '--path', join(own, 'data'), '--host', '127.0.0.1', '-P', String(at)],
      ...['--socket', join(temporary, 'socket'), '--report-status=false', '--log-file', log],
    ],
    { stdio: 'ignore', env: { ...process.env, TMPDIR: temporary } },
  );
  const keepsData = folder !== undefined;
  const endWatch = watchOver(child, keepsData ? temporary : own);
  const url = `mysql://root@127.0.0.1:${at}/`;
  const stop = async () => {
    // Data that is kept is written to its end.
    await end(child, keepsData ? 'SIGTERM' : 'SIGKILL');
    endWatch();
    rmSync(keepsData ? temporary : own, { recursive: true, force: true });
  };
  try {
    await answering(url, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  child.unref();
  return { url, stop, crash: () => end(child, 'SIGKILL') };
}

/**
 * Ends the server when this process ends in whatever way: then the shell's input closes. Answers how to call off the
 * watch, which is also called off when the server ends by itself.
 */
function watchOver(child: ChildProcess, leftover: string): () => void {
  const script = 'cat >/dev/null; kill -9 "$1"; sleep 1; rm -rf "$2"';
  const watch = spawn('sh', ['-c', script, 'sh', String(child.pid), leftover], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.unref();
  const callOff = () => void watch.kill('SIGKILL');
  child.once('exit', callOff);
  return callOff;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answering(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  let cannotStart: Error | undefined;
  child.once('error', (error) => (cannotStart = error));
  for (;;) {
    try {
      await (await createConnection(url)).end();
      return;
    } catch (error) {
      if (cannotStart) throw cannotStart;
      if (child.exitCode !== null) throw new Error(`TiDB ended at once: ${lastLine(log)}`, { cause: error });
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
