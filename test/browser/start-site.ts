import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const tsx = resolve(root, 'node_modules/tsx/dist/cli.mjs');

/** A site that runs as its own program, as `npm start` runs it. */
export interface StartedSite {
  url: string;
  /** What it has said so far, line by line. */
  lines: string[];
  /** Asks it to end; answers its exit code and what it said on stderr. */
  stop: () => Promise<{ code: number | null; complaint: string }>;
}

/** Why a site ended before it was ready. */
export class NotStarted extends Error {
  constructor(
    readonly code: number | null,
    /** What it said on stderr. */
    readonly complaint: string,
  ) {
    super(`The site ended with ${code}: ${complaint}`);
  }
}

/** Starts the site, on a free port if none is given, and resolves when it is ready. @throws NotStarted */
export async function startSite(...args: string[]): Promise<StartedSite> {
  const program = spawn(process.execPath, [tsx, 'test/site/start.ts', '--port', '0', ...args], { cwd: root });
  const ended = once(program, 'close') as Promise<[number | null]>;
  let said = '';
  let complaint = '';
  program.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const isReady = new Promise<undefined>((ready) => {
    program.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (/^ready .*\n$/m.test(said)) ready(undefined);
    });
  });
  const end = await Promise.race([isReady, ended]);
  if (end !== undefined) throw new NotStarted(end[0], complaint);
  const lines = said.trimEnd().split('\n');
  return {
    url: (lines.at(-1) ?? '').replace('ready ', ''),
    lines,
    stop: async () => {
      program.kill('SIGTERM');
      const [code] = await ended;
      return { code, complaint };
    },
  };
}
