import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram, builtProgram, canBuildProgram } from '../test/site/forge/tidb/program';
import { startTidb } from '../test/site/forge/tidb/server';
import { createTidbDatabase } from '../test/site/forge/tidb/database';

/**
 * `build` builds the TiDB that tests run on, unless it is there; with `--if-possible` it is no failure that there is no Go
 * to build it with, or no network. `serve` runs one for the local site until it is stopped, and keeps its data.
 */
async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'if-possible': { type: 'boolean' }, port: { type: 'string', default: '4000' } },
  });
  if (positionals[0] === 'serve') await serve(Number(values.port));
  else if (values['if-possible'] === true) await buildIfPossible();
  else await build();
}

const FOLDER = resolve(__dirname, '../.site/tidb');

async function build(): Promise<string> {
  const program = builtProgram();
  if (program !== undefined) return program;
  if (!canBuildProgram()) throw new Error('TiDB is built with Go 1.26 or newer, and there is no `go` on the path.');
  return buildProgram(say);
}

async function buildIfPossible(): Promise<void> {
  if (process.env.TEST_TIDB_URL !== undefined || !canBuildProgram()) return;
  await build().catch((error: unknown) => say(`TiDB cannot be built: ${reasonOf(error)}`));
}

async function serve(port: number): Promise<void> {
  const server = await startTidb({ program: await build(), port, folder: FOLDER });
  const database = await createTidbDatabase(server.url, { name: 'throughline' });
  say(`ready: npm start -- --database ${database}`);
  const stopped = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
  });
  const alive = setInterval(() => undefined, 1_000_000);
  await stopped;
  clearInterval(alive);
  await server.stop();
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  say(reasonOf(error));
  process.exit(1);
});
