import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
/** Where the steps of the schema are, in whichever file. */
const steps = 'src/forge/sql';

export interface EarlierApp {
  /** The exports of its index. */
  app: Record<string, unknown>;
  /** The path of its manifest. */
  manifest: string;
  remove: () => void;
}

/** The app as it was before the newest steps of today's schema; undefined where git does not know. */
export async function loadEarlierApp(): Promise<EarlierApp | undefined> {
  const commit = lastBefore();
  if (commit === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit, 'src', 'manifest.yml') });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    app: (await import(join(folder, 'src/index.ts'))) as Record<string, unknown>,
    manifest: join(folder, 'manifest.yml'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The last commit before the newest steps, on the line of commits that leads here. */
function lastBefore(): string | undefined {
  try {
    const changes = textOf('rev-list', '--first-parent', 'HEAD', '--', steps).trim().split('\n');
    const today = countSteps();
    const isShorter = (commit: string) => countSteps(commit) < today;
    const index = changes.findIndex(isShorter);
    const added = changes[index - 1];
    if (index === -1) return undefined;
    return added === undefined ? 'HEAD' : `${added}^`;
  } catch {
    return undefined;
  }
}

/** Of a commit, or of what is there now. */
function countSteps(commit?: string): number {
  const options = commit === undefined ? ['--untracked'] : [];
  const where = commit === undefined ? [] : [commit];
  return textOf('grep', ...options, '-hE', '^  v[0-9]+_\\w+:', ...where, '--', steps)
    .trim()
    .split('\n').length;
}

const textOf = (...args: string[]): string => git(...args).toString();

function git(...args: string[]): Buffer {
  return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 ** 2 });
}
