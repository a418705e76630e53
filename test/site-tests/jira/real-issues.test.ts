import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadRealIssues } from '../../site/jira/real-issues';
import type { LoadedIssues } from '../../site/jira/real-issues';
import { at, listAt, openSite, searchKeys } from './open-site';
import { findSharedFile } from '../../site/shared-file';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'issues-'));
});

afterAll(() => rm(folder, { recursive: true }));

const types = {
  epic: { id: '6', name: 'Epic', subtask: false },
  story: { id: '7', name: 'Story', subtask: false },
  subtask: { id: '5', name: 'Sub-task', subtask: true },
};

function issue(number: number, type: keyof typeof types, fields: object = {}): object {
  return {
    id: String(1000 + number),
    key: `OLD-${number}`,
    fields: {
      summary: `Issue ${number}`,
      issuetype: types[type],
      project: { id: '77', key: 'OLD', name: 'Old things' },
      status: { id: '6', name: 'Closed', statusCategory: { id: 3, key: 'done', name: 'Done' } },
      resolution: { id: '2', name: "Won't Fix" },
      created: '2015-07-16T05:59:39.000+0000',
      updated: '2015-07-22T08:00:13.000+0200',
      resolutiondate: null,
      labels: ['old'],
      ...fields,
    },
  };
}

async function load(content: string | Buffer): Promise<LoadedIssues> {
  const file = path.join(folder, 'issues.jsonl');
  await writeFile(file, content);
  return loadRealIssues(file);
}

const lines = (...issues: readonly (object | string)[]): string =>
  issues.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');

const parentOf = ({ data }: LoadedIssues, key: string): string | null | undefined =>
  data.issues.find((each) => each.key === key)?.parentId;

describe('loading issues from elsewhere', () => {
  it('keeps ids, keys, status, resolution and dates', async () => {
    const { data } = await load(lines(issue(1, 'story')));
    expect(data.issues).toMatchObject([
      {
        id: '1001',
        key: 'OLD-1',
        statusId: '6',
        resolutionId: '2',
        resolutionDate: null,
        created: Date.UTC(2015, 6, 16, 5, 59, 39),
        updated: Date.UTC(2015, 6, 22, 6, 0, 13),
        labels: ['old'],
      },
    ]);
    expect(data.statuses).toContainEqual({ id: '6', name: 'Closed', category: 'done' });
    expect(data.resolutions).toContainEqual({ id: '2', name: "Won't Fix" });
    expect(data.projects).toMatchObject([{ id: '77', key: 'OLD', lastIssueNumber: 1 }]);
  });

  it('turns the epic of an older Jira into the parent, but leaves sub-tasks with theirs', async () => {
    const loaded = await load(
      lines(
        issue(3, 'subtask', { parent: { id: '1002', key: 'OLD-2' }, epic: { id: 1001, key: 'OLD-1', done: false } }),
        issue(2, 'story', { epic: { id: 1001, key: 'OLD-1', done: true } }),
        issue(1, 'epic'),
      ),
    );
    expect(parentOf(loaded, 'OLD-2')).toBe('1001');
    expect(parentOf(loaded, 'OLD-3')).toBe('1002');
    expect(loaded.data.issueTypes).toContainEqual({ id: '6', name: 'Epic', hierarchyLevel: 1 });
    expect(loaded.data.issueTypes).toContainEqual({ id: '5', name: 'Sub-task', hierarchyLevel: -1 });
  });

  it('counts parents that are missing, or not above', async () => {
    const loaded = await load(
      lines(
        issue(1, 'subtask', { parent: { id: '9', key: 'GONE-9' } }),
        issue(2, 'story', { parent: { id: '1002', key: 'OLD-2' } }),
      ),
    );
    expect([loaded.missingParents, loaded.unfitParents]).toEqual([1, 1]);
    expect([parentOf(loaded, 'OLD-1'), parentOf(loaded, 'OLD-2')]).toEqual([null, null]);
  });

  it('names broken lines by number and reason, and reads the others', async () => {
    const loaded = await load(
      lines(
        issue(1, 'story'),
        '{"id": "2", "key":',
        '',
        issue(3, 'story', { created: 'last summer' }),
        { id: '4', key: 'OLD-4' },
        issue(1, 'story'),
        '42',
        issue(5, 'story'),
      ),
    );
    expect(loaded.data.issues.map(({ key }) => key)).toEqual(['OLD-1', 'OLD-5']);
    expect(loaded.skipped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      expect.stringMatching(/^2 not JSON: /),
      "4 the issue.fields.created: 'last summer' is not a date",
      expect.stringMatching(/^5 the issue\.fields: /),
      '6 OLD-1: the issue is in the file twice',
      expect.stringMatching(/^7 the issue: /),
    ]);
  });

  it('reads gzip, and reports how far it is', async () => {
    const file = path.join(folder, 'issues.jsonl.gz');
    await writeFile(file, gzipSync(lines(issue(1, 'story'), issue(2, 'epic'))));
    const reports: unknown[] = [];
    const { data } = await loadRealIssues(file, (progress) => reports.push(progress));
    expect(data.issues).toHaveLength(2);
    expect(reports.at(-1)).toMatchObject({ lines: 2 });
    expect(at(reports.at(-1), 'bytesRead')).toBe(at(reports.at(-1), 'bytes'));
  });

  it('throws when the file itself cannot be read', async () => {
    await expect(loadRealIssues(path.join(folder, 'nowhere.jsonl'))).rejects.toThrow(/ENOENT/);
    const whole = gzipSync(lines(issue(1, 'story')));
    await expect(load(whole.subarray(0, whole.length - 12))).rejects.toThrow(/unexpected end of file/);
  });

  it('makes a site in which people work', async () => {
    const { data } = await load(lines(issue(1, 'epic'), issue(2, 'story', { epic: { key: 'OLD-1' } })));
    const site = openSite(data);
    expect(await searchKeys(site, 'outsider', 'parent = OLD-1')).toEqual(['OLD-2']);
    expect((await site.ask('developer', 'PUT', '/issue/OLD-2', { fields: { summary: 'New' } })).status).toBe(204);
    expect((await site.ask('outsider', 'PUT', '/issue/OLD-2', { fields: { summary: 'No' } })).status).toBe(403);
    const { json } = await site.ask('developer', 'GET', '/issue/OLD-2/transitions');
    expect(listAt(json, 'transitions').map((each) => at(each, 'name'))).toContain('To Do');
    expect(site.jira.violations).toEqual([]);
  });
});

const realIssues = findSharedFile('real-issues.jsonl.gz');

if (realIssues) {
  it('loads 2,616 real issues in less than two seconds of work', async () => {
    const began = process.cpuUsage();
    const loaded = await loadRealIssues(realIssues);
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(2_000_000);
    expect(loaded.data.issues).toHaveLength(2616);
    expect(loaded.skipped).toEqual([]);
    expect(loaded.missingParents).toBe(191);
    const site = openSite(loaded.data);
    expect(await searchKeys(site, 'admin', 'project is not EMPTY')).toHaveLength(2616);
    expect(site.jira.violations).toEqual([]);
  });
}
