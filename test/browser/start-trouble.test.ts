import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSite } from './start-site';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

it.each<[string, () => string[], RegExp]>([
  ['a file that is not there', () => ['--issues', '/none.jsonl'], /^The file \/none\.jsonl cannot be read: .+\n$/],
  ['a folder as a file', () => ['--issues', folder], /^The file .+ cannot be read: .+\n$/],
  [
    'a file that is no gzip, though named so',
    () => ['--issues', fileOf('a.jsonl.gz', 'not gzip')],
    /^The file .+a\.jsonl\.gz .+\n$/,
  ],
  [
    'a file that ends in the middle',
    () => ['--issues', fileOf('half.jsonl.gz', gzipSync('{"id": "1"}\n'.repeat(100)).subarray(0, 20))],
    /^The file .+half\.jsonl\.gz .+\n$/,
  ],
  [
    'a file without a single issue',
    () => ['--issues', fileOf('none.jsonl', 'these are\nno issues\n')],
    /^The file .+none\.jsonl has no issue that can be read\.\n$/,
  ],
  [
    'a file that is no database',
    () => ['--database', fileOf('notes.txt', 'these are notes '.repeat(100))],
    /^The database .+notes\.txt cannot be opened: .+\n$/,
  ],
])('ends with one sentence and exit code 1 for %s', async (_case, args, sentence) => {
  const started = startSite('--folder', join(folder, 'state'), ...args());
  await expect(started).rejects.toMatchObject({ code: 1, complaint: expect.stringMatching(sentence) as string });
});

it('says what to do about a state that cannot be read', async () => {
  const state = join(folder, 'broken');
  mkdirSync(join(state, 'demo'), { recursive: true });
  writeFileSync(join(state, 'demo', 'jira.json'), '{"users":');
  await expect(startSite('--folder', state)).rejects.toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/^The kept Jira in .+ cannot be read .+; start anew with --reset\.\n$/) as string,
  });
});
