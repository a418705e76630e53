import { defaultRules, isDropped } from '../../../src/domain/rules';
import type { ObjectiveId } from '../../../src/domain/ids';
import type { CatchUp, Settings } from '../../../src/use-cases/ports';
import {
  anybody,
  aChange,
  anIssue,
  aProgress,
  day,
  insertGoals,
  insertKeyResult,
  issueId,
  link,
  projectId,
} from './builders';
import { enterInvocation } from './invocations';
import type { Storage } from './storage';

const byDefault: Settings = {
  version: 0,
  rules: defaultRules,
  goalEditing: 'projectAdmins',
  storyPointField: null,
};

const edited: Settings = {
  version: 0,
  rules: {
    ...defaultRules,
    paceThresholds: { onTrack: 0.9, atRisk: 0.6 },
    inProgressCredit: 0.25,
    notDelivered: ['Wont  Do', 'Obsolète', '"__proto__": {', '100 %', '🎈', 'version'],
    checkInCadenceDays: 7,
    staleGraceDays: 0,
  },
  goalEditing: 'projectMembers',
  storyPointField: 'customfield_10016',
};

export function settingsSuite(storage: Storage) {
  const { catchUps, mirror, progress, projectPage, settings, settingsPreviews, statementsOf } = storage;

  const findAnew = () => {
    enterInvocation();
    return settings.findSettings();
  };
  const store = (value: string) =>
    storage.execute('REPLACE INTO site_setting (name, value) VALUES (?, ?)', ['settings', value]);

  describe('settings', () => {
    it('are as by default until they are saved, and then as saved', async () => {
      expect(await findAnew()).toEqual(byDefault);
      expect(await settings.saveSettings(edited)).toBe(true);
      expect(await findAnew()).toEqual({ ...edited, version: 1 });
      expect(await settings.findRules()).toEqual(edited.rules);
    });

    it('are saved over the version that was read, and over no other', async () => {
      expect(await settings.saveSettings({ ...edited, version: 1 })).toBe(false);
      for (const version of [0, 1, 2, 9, 10]) {
        await store(`{"version":${version || 1},"inProgressCredit":1}`);
        if (version === 0) await storage.clear('site_setting');
        expect(await settings.saveSettings({ ...edited, version })).toBe(true);
        expect(await settings.saveSettings({ ...byDefault, version })).toBe(false);
        expect(await findAnew()).toEqual({ ...edited, version: version + 1 });
      }
      await store('{"version":10,"inProgressCredit":1}');
      expect(await settings.saveSettings({ ...edited, version: 1 })).toBe(false);
    });

    it.each(['', 'nonsense', 'null', '[]', '{"paceThresholds":{"onTrack":0.2,"atRisk":0.4}}'])(
      'are as by default where %j stands, and can be saved over it',
      async (value) => {
        await store(value);
        expect(await findAnew()).toEqual(byDefault);
        expect(await settings.saveSettings(edited)).toBe(true);
        expect(await findAnew()).toEqual({ ...edited, version: 1 });
      },
    );

    it('keep what can be read of them', async () => {
      await store('{"version":3,"inProgressCredit":0.5,"notDelivered":7,"checkInCadenceDays":0,"goalEditing":"all"}');
      const rules = { ...defaultRules, inProgressCredit: 0.5 };
      expect(await findAnew()).toEqual({ ...byDefault, version: 3, rules });
    });

    it('take one statement an invocation to read, and one to save', async () => {
      enterInvocation();
      expect(await statementsOf(() => Promise.all([settings.findSettings(), settings.findRules()]))).toBe(1);
      expect(await statementsOf(() => settings.findSettings())).toBe(0);
      expect(await statementsOf(() => settings.saveSettings(edited))).toBe(1);
    });

    it('come with the project page', async () => {
      expect((await projectPage.readFrame(projectId(1), anybody)).settings).toEqual(byDefault);
      await settings.saveSettings(edited);
      expect((await projectPage.readFrame(projectId(1), anybody)).settings).toEqual({ ...edited, version: 1 });
    });

    it('say of a resolution in an event what the rules say of it', async () => {
      const names = [
        "WON'T DO",
        'wont do',
        'obsolète',
        'Obsolete',
        '"__PROTO__": {',
        '100 %',
        '🎈',
        'Duplicate',
        'Done',
      ];
      const droppedAfter = async (resolution: string | null) => {
        await storage.clear('issue');
        await mirror.store([anIssue({ id: issueId(1) })], 1_000);
        await mirror.apply(aChange({ id: issueId(1), facts: { category: 'done', resolution } }));
        return (await mirror.listSubtrees([issueId(1)]))[0]?.dropped;
      };
      for (const rules of [defaultRules, edited.rules, { ...defaultRules, notDelivered: [] }]) {
        await storage.clear('site_setting');
        await settings.saveSettings({ ...edited, rules });
        for (const name of [...names, 'version', '', null]) {
          expect([name, await droppedAfter(name)]).toEqual([name, isDropped('done', name, rules)]);
        }
      }
      await storage.clear('site_setting');
      for (const name of names) expect(await droppedAfter(name)).toBe(isDropped('done', name, defaultRules));
      await store('nonsense');
      expect(await droppedAfter('Duplicate')).toBe(true);
    });
  });

  describe('a catch-up', () => {
    const begun: CatchUp = {
      ...{ version: 3, step: 'issues', after: '', done: 0, total: 7, attempts: 0, touchedAt: 1_770_000_000_000 },
    };

    it('goes on until another takes its place', async () => {
      expect(await catchUps.find()).toBeUndefined();
      expect(await catchUps.advance(begun)).toBe(false);
      await catchUps.begin(begun);
      expect(await catchUps.advance({ ...begun, after: '10001', done: 1 })).toBe(true);
      expect(await catchUps.find()).toEqual({ ...begun, after: '10001', done: 1 });
      await catchUps.begin({ ...begun, version: 33 });
      expect(await catchUps.advance({ ...begun, done: 2 })).toBe(false);
      expect(await catchUps.find()).toEqual({ ...begun, version: 33 });
    });

    it('finds every mirrored issue once', async () => {
      const issues = [1, 9, 10, 100].map((id) => anIssue({ id: issueId(id) }));
      await mirror.store(issues, 1_000);
      await mirror.applyDeletion(issueId(9), 9_000);
      expect(await catchUps.countIssues()).toBe(3);
      const first = await catchUps.listIssues('', 2);
      const rest = await catchUps.listIssues(first[1] ?? '', 2);
      expect([...first, ...rest].sort()).toEqual([issueId(1), issueId(10), issueId(100)]);
      expect(await catchUps.listIssues(rest[0] ?? '', 2)).toEqual([]);
    });

    it('finds key results of open cycles that have initiatives', async () => {
      const open = await insertGoals(storage);
      const closed = await insertGoals(storage);
      const one = await insertWithIssue(open.objective.id);
      const two = await insertWithIssue(open.objective.id);
      await insertKeyResult(storage, { objectiveId: open.objective.id });
      await insertWithIssue(closed.objective.id);
      await storage.execute('UPDATE cycle SET closed_at = 5 WHERE id = ?', [closed.cycle.id]);
      expect(await catchUps.countKeyResults()).toBe(2);
      const ids = await catchUps.listKeyResults('', 9);
      expect([...ids].sort()).toEqual([one.id, two.id].sort());
      expect(await catchUps.listKeyResults(ids[0] ?? '', 9)).toEqual(ids.slice(1));
    });
  });

  const insertWithIssue = async (objectiveId: ObjectiveId) => {
    const keyResult = await insertKeyResult(storage, { objectiveId });
    await link(storage, keyResult, 77);
    return keyResult;
  };

  describe('previews of settings', () => {
    const today = day('2026-02-15');

    it('see goals of cycles that run', async () => {
      const { objective, team, cycle } = await insertGoals(storage);
      const coming = await insertGoals(storage);
      await storage.execute('UPDATE cycle SET starts_on = ? WHERE id = ?', ['2026-02-16', coming.cycle.id]);
      const keyResult = await insertKeyResult(storage, { objectiveId: objective.id });
      const nothing = { progress: null, raw: null, isUnmeasured: true, delivery: null, done: 0, total: 0 };
      const notComputed = { ...nothing, computedAt: null, earlierProgress: null };
      const { id, title } = objective;
      expect(await settingsPreviews.listPaced(today, 5, anybody)).toEqual([
        {
          ...{ team: team.name, cycle, isSeen: true, objective: { id, title }, objectiveProgress: notComputed },
          keyResult: { keyResult, progress: notComputed, reading: null },
        },
      ]);
      expect(await settingsPreviews.listPaced(today, 0, anybody)).toEqual([]);
    });

    it('see key results with issues', async () => {
      const { objective, team } = await insertGoals(storage);
      const keyResult = await insertWithIssue(objective.id);
      expect(await settingsPreviews.listDelivered(5, anybody)).toEqual({ keyResults: [], hasMore: false });
      const goal = { kind: 'keyResult', id: keyResult.id } as const;
      await progress.save([aProgress({ goal, delivery: 0.5, done: 1, total: 2 })], 1, today);
      const { id, title } = keyResult;
      expect(await settingsPreviews.listDelivered(1, anybody)).toEqual({
        keyResults: [{ id, title, team: team.name, issues: 2, isSeen: true }],
        hasMore: false,
      });
      await insertGoals(storage);
      expect(await settingsPreviews.listDelivered(1, anybody)).toMatchObject({ hasMore: true });
    });

    it('count teams', async () => {
      expect(await settingsPreviews.countTeams()).toEqual({ teams: 0, withoutEditors: 0, projects: 0 });
      await insertGoals(storage);
      expect(await settingsPreviews.countTeams()).toMatchObject({ teams: 1 });
    });
  });

  describe('the fields that hold story points', () => {
    it('are known, or that there are none, or that nobody looked yet', async () => {
      expect(await settings.findStoryPointFields()).toBeUndefined();
      await settings.saveStoryPointFields([], 5, 1);
      expect(await settings.findStoryPointFields()).toEqual({ ids: [], foundAt: 5 });
      const found = { ids: ['customfield_10016', 'customfield_10002'], foundAt: 1_770_000_000_000 };
      await settings.saveStoryPointFields(found.ids, found.foundAt, 1);
      expect(await settings.findStoryPointFields()).toEqual(found);
      expect(await statementsOf(() => settings.findStoryPointFields())).toBe(1);
      expect(await statementsOf(() => settings.saveStoryPointFields(['x', 'y'], 1, 2))).toBe(1);
      await settings.saveStoryPointFields(['late'], 2, 1);
      expect(await settings.findStoryPointFields()).toEqual({ ids: ['x', 'y'], foundAt: 1 });
    });
  });
}
