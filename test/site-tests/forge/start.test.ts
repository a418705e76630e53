import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../site/forge/sql/open-database';
import { contentHash } from '../../site/forge/start/content-hash';
import { readOptions } from '../../site/forge/start/options';
import { openState } from '../../site/forge/start/state';

jest.setTimeout(60_000);

const root = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]) {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'test/site/start.ts', ...args], { cwd: root });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

it.each([
  ['an unknown option', ['--colour', 'red'], /^Unknown option '--colour'; the options are: npm start -- .*$/],
  [
    'an unreachable database',
    ['--port', '0', '--database', 'mysql://me:secret@127.0.0.1:1/okr'],
    /^The database mysql:\/\/me:…@127\.0\.0\.1:1\/okr cannot be opened: The database does not answer: connect ECONNREFUSED 127\.0\.0\.1:1\.$/,
  ],
])('ends with one sentence for %s', (_case, args, sentence) => {
  const { status, stdout, stderr } = start(...args);
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

it('ends with one sentence for a port in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const { status, stderr } = start('--port', String(port));
  taken.close();
  expect(stderr).toBe(`Port ${port} is in use; choose another with --port.\n`);
  expect(status).toBe(1);
});

it.each([
  ['a port that is none', ['--port', '70000'], '--port 70000 is not a port number.'],
  ['a delay that is none', ['--event-delay', 'late'], '--event-delay late is not a number of seconds.'],
  ['an option without its value', ['--issues'], "Option '--issues <value>' argument missing; the options are: "],
])('refuses %s', (_case, args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

it('refuses a file that cannot be read and a database of another kind', () => {
  const open = (...args: string[]) => openState(readOptions(['--folder', folder, ...args]));
  expect(() => open('--issues', '/none.jsonl')).toThrow(/^The file \/none\.jsonl cannot be read: /);
  expect(() => open('--database', 'postgres://x/y')).toThrow(/not postgres:\/\/\.$/);
  expect(() => open('--database', 'mysql://')).toThrow(
    '--database mysql:// is no address: mysql://user@host:port/name.',
  );
});

it('keeps the state of real issues apart from that of the demo company', () => {
  const issues = join(folder, 'issues.jsonl');
  writeFileSync(issues, '');
  const open = (...args: string[]) => openState(readOptions(['--folder', folder, ...args]));
  const states = [open(), open('--issues', issues)];
  expect(new Set(states.map(({ jiraFile }) => jiraFile)).size).toBe(2);
  expect(open('--database', 'mysql://x/y').database).toEqual({ url: 'mysql://x/y' });
});

it('refuses a file that is no database', async () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(file, 'these are notes, no database at all; '.repeat(100));
  await expect(openDatabase({ file })).rejects.toThrow(/not a database/);
});

it('starts on port 3000 with the demo company and no delays by default', () => {
  expect(readOptions([])).toEqual({
    port: 3000,
    database: undefined,
    issues: undefined,
    folder: '.site',
    reset: false,
    eventDelayMs: 0,
  });
  expect(readOptions(['--event-delay', '2.5', '--reset'])).toMatchObject({ eventDelayMs: 2_500, reset: true });
});

it('builds again when a source changes, and not when a build does', () => {
  const project = join(folder, 'project');
  const source = join(project, 'main.ts');
  const write = (path: string, text: string) => {
    const file = join(project, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('main.ts', 'one');
  const before = contentHash([project]);
  write('dist/main.js', 'built');
  expect(contentHash([project])).toBe(before);
  writeFileSync(source, 'two');
  expect(contentHash([project])).not.toBe(before);
});
