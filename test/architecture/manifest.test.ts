import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const manifest = parse(readFileSync(join(__dirname, '../../manifest.yml'), 'utf8')) as {
  permissions: Record<string, unknown>;
  modules: Record<string, { resolver?: unknown; function?: string; response?: { type: string } }[]>;
} & Record<string, unknown>;

describe('the manifest', () => {
  it('asks for nothing but reading Jira and its people, and neither for egress nor for a weaker Content-Security-Policy', () => {
    expect(manifest.permissions).toEqual({ scopes: ['read:jira-work', 'read:jira-user'] });
  });

  it('keeps what takes the badge "Runs on Atlassian" away out of the app', () => {
    expect(Object.keys(manifest)).toEqual(['app', 'permissions', 'resources', 'translations', 'modules']);
    expect(manifest.modules.webtrigger ?? []).not.toContainEqual(
      expect.objectContaining({ response: { type: 'dynamic' } }),
    );
  });
});
