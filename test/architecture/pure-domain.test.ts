import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const domain = join(__dirname, '../../src/domain');

describe('the domain', () => {
  let elsewhere: string;
  beforeEach(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'throughline-domain-'));
  });
  afterEach(() => {
    rmSync(elsewhere, { recursive: true });
  });

  it('loads where no package and none of the other layers can be found', () => {
    cpSync(domain, elsewhere, { recursive: true });
    const modules = readdirSync(elsewhere, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const load = modules.map((file) => `require(${JSON.stringify(join(elsewhere, file))});`).join('\n');
    expect(modules).not.toEqual([]);
    const run = () =>
      execFileSync(process.execPath, ['--require', require.resolve('tsx/cjs'), '--eval', load], {
        cwd: elsewhere,
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  }, 30_000);
});
