import fc from 'fast-check';
import type { IssueId } from '../../../src/domain/ids';
import type { IssueChange } from '../../../src/use-cases/records';
import { aChange, anIssue, day, issueId, projectId } from './builders';
import type { Storage } from './storage';

const [storyPoints, olderStoryPoints] = ['customfield_10016', 'customfield_10002'];
const [epic, story, subtask, other] = [issueId(1), issueId(2), issueId(3), issueId(4)];

/** What is told of an issue, at an instant of its own; what is read is the issue as it was before. */
type Told = Pick<IssueChange, 'facts' | 'customNumbers'> & { kind: 'change' | 'deletion' | 'read'; at: number };

const facts: fc.Arbitrary<IssueChange['facts']> = fc.record(
  {
    parentId: fc.constantFrom(epic, other, null),
    category: fc.constantFrom('new', 'indeterminate', 'done'),
    resolution: fc.constantFrom(null, 'Done', 'Duplicate'),
    timeEstimateSeconds: fc.option(fc.nat()),
    projectId: fc.constantFrom(projectId(10_000), projectId(20_000)),
  },
  { requiredKeys: [] },
);
const customNumbers = fc.dictionary(fc.constantFrom(storyPoints, 'customfield_1'), fc.option(fc.nat(100)));

/** The history of an issue, and how it arrives: everything twice, in any order. */
const histories = fc
  .array(fc.record({ facts, customNumbers, kind: fc.constantFrom('change', 'deletion', 'read') }), {
    minLength: 2,
    maxLength: 6,
  })
  .chain((changes) => {
    const inOrder: Told[] = changes.map((change, index) => ({ ...change, at: 2_000 + index }));
    const twice = [...inOrder, ...inOrder];
    return fc.record({
      inOrder: fc.constant(inOrder),
      delivered: fc.shuffledSubarray(twice, { minLength: twice.length }),
    });
  });

export function mirrorSuite(storage: Storage) {
  const { halfTold, mirror, mirrorRuns, settings, statementsOf } = storage;
  const nodeOf = async (id: IssueId) => (await mirror.listSubtrees([id])).find((node) => node.id === id);
  const isMirrored = async (id: IssueId) => (await mirror.listMirrored([id])).length > 0;
  const subtree = async (...ids: IssueId[]) => (await mirror.listSubtrees(ids)).map(({ id }) => id).sort();

  /** epic ← story ← sub-task, and another epic. */
  const storeTree = () =>
    mirror.store(
      [
        anIssue({ id: epic }),
        anIssue({ id: story, parentId: epic }),
        anIssue({ id: subtask, parentId: story }),
        anIssue({ id: other, projectId: projectId(20_000) }),
      ],
      1_000,
    );

  describe('the mirror stores what was read', () => {
    it('keeps every fact', async () => {
      const facts = {
        parentId: epic,
        category: 'done',
        dropped: true,
        storyPoints: 0.1,
        timeEstimateSeconds: 3e9,
      } as const;
      await mirror.store(
        [anIssue({ id: epic }), anIssue({ id: story, ...facts, completedOn: day('2026-02-03') })],
        1_000,
      );
      expect(await nodeOf(story)).toEqual({ id: story, ...facts });
      const plain = { category: 'new', dropped: false, storyPoints: null, timeEstimateSeconds: null, parentId: null };
      expect(await nodeOf(epic)).toEqual({ id: epic, ...plain });
    });

    it('leaves alone what is newer, and takes what is as new', async () => {
      await mirror.store([anIssue({ id: epic, category: 'done', updatedAt: 2_000 })], 1_000);
      await mirror.store([anIssue({ id: epic, category: 'new', updatedAt: 1_999 })], 3_000);
      expect(await nodeOf(epic)).toMatchObject({ category: 'done' });
      await mirror.store([anIssue({ id: epic, category: 'indeterminate', updatedAt: 2_000 })], 3_000);
      expect(await nodeOf(epic)).toMatchObject({ category: 'indeterminate' });
    });

    it('takes one statement per 100 issues', async () => {
      const issues = Array.from({ length: 201 }, (_, index) => anIssue({ id: issueId(100 + index), parentId: epic }));
      expect(await statementsOf(() => mirror.store(issues, 1))).toBe(3);
      expect(await statementsOf(() => mirror.store([], 1))).toBe(0);
      expect(await mirror.listChildren(epic, 500)).toHaveLength(201);
      expect(await mirror.listChildren(epic, 7)).toHaveLength(7);
    });
  });

  describe('events', () => {
    it('change what they tell and keep the rest', async () => {
      await mirror.store([anIssue({ id: epic, timeEstimateSeconds: 60 })], 1_000);
      expect(
        await mirror.apply(aChange({ id: epic, facts: { category: 'done', completedOn: day('2026-02-03') } })),
      ).toBe(true);
      expect(await nodeOf(epic)).toMatchObject({ category: 'done', timeEstimateSeconds: 60, dropped: false });
    });

    it('matter for mirrored issues and for what comes below them, and for nothing else', async () => {
      await storeTree();
      const change = aChange({ id: issueId(9), facts: { projectId: projectId(10_000), category: 'done' } });
      expect(await mirror.apply(change)).toBe(false);
      expect(await mirror.apply({ ...change, facts: { ...change.facts, parentId: issueId(8) } })).toBe(false);
      expect(await isMirrored(issueId(9))).toBe(false);
      expect(await mirror.apply({ ...change, facts: { ...change.facts, parentId: story } })).toBe(true);
      expect(await isMirrored(issueId(9))).toBe(true);
      expect(await subtree(epic)).toContain(issueId(9));
      await mirror.applyDeletion(other, 3_000);
      expect(await mirror.apply(aChange({ id: issueId(10), facts: { parentId: other } }))).toBe(false);
    });

    it('that are older change nothing, though they matter, and the same again changes nothing more', async () => {
      await storeTree();
      const done = aChange({ id: epic, updatedAt: 3_000, facts: { category: 'done' } });
      expect(await mirror.apply(done)).toBe(true);
      expect(await mirror.apply({ ...done, updatedAt: 2_999, facts: { category: 'new' } })).toBe(true);
      expect(await mirror.apply(done)).toBe(true);
      expect(await nodeOf(epic)).toMatchObject({ category: 'done' });
    });

    it('still tell, when they come late, what no newer one told', async () => {
      await storeTree();
      await mirror.apply(aChange({ id: story, updatedAt: 3_000, facts: { category: 'done' } }));
      const late = aChange({ id: story, updatedAt: 2_000, facts: { category: 'indeterminate', parentId: other } });
      expect(await mirror.apply(late)).toBe(true);
      expect(await nodeOf(story)).toMatchObject({ category: 'done', parentId: other });
    });

    it('set the story points by the field that the site has for them', async () => {
      await storeTree();
      const points = aChange({ id: story, customNumbers: { customfield_1: 9, [storyPoints]: 5 }, isCustomOnly: true });
      expect(await mirror.apply(points)).toBe(false);
      await settings.saveStoryPointFields([], 1, 1);
      expect(await mirror.apply(points)).toBe(false);
      await settings.saveStoryPointFields([storyPoints], 1, 1);
      expect(await mirror.apply({ ...points, customNumbers: { customfield_1: 9 } })).toBe(false);
      expect(await mirror.apply({ ...points, customNumbers: {} })).toBe(false);
      expect(await nodeOf(story)).toMatchObject({ storyPoints: null });
      expect(await mirror.apply(points)).toBe(true);
      expect(await nodeOf(story)).toMatchObject({ storyPoints: 5 });
      const both = aChange({ id: story, facts: { category: 'done' }, customNumbers: { customfield_1: 1 } });
      expect(await mirror.apply(both)).toBe(true);
      expect(await nodeOf(story)).toMatchObject({ storyPoints: 5, category: 'done' });
    });

    it('set the story points by a number in the first of the fields that the site has for them alone', async () => {
      await storeTree();
      await settings.saveStoryPointFields([storyPoints, olderStoryPoints], 1, 1);
      const pointsAfter = async (customNumbers: IssueChange['customNumbers']) => {
        expect(await mirror.apply(aChange({ id: story, customNumbers, isCustomOnly: true }))).toBe(true);
        return (await nodeOf(story))?.storyPoints;
      };
      expect(await pointsAfter({ [olderStoryPoints]: 3 })).toBeNull();
      expect(await pointsAfter({ customfield_1: 9, [olderStoryPoints]: 3, [storyPoints]: 5 })).toBe(5);
      expect(await pointsAfter({ [storyPoints]: null, [olderStoryPoints]: 8 })).toBe(5);
      expect(await pointsAfter({ [storyPoints]: null })).toBe(5);
      const foreign = { customfield_1001: 1, customfield_100160: 2, custom: 3, '': 4, '10016': 5 };
      const change = aChange({ id: story, customNumbers: foreign, isCustomOnly: true });
      expect(await mirror.apply(change)).toBe(false);
    });

    it('take one statement, whether they matter or not', async () => {
      await storeTree();
      const change = aChange({
        id: epic,
        facts: { category: 'done', resolution: 'Duplicate', parentId: other },
        customNumbers: { [storyPoints]: 1 },
      });
      expect(await statementsOf(() => mirror.apply(change))).toBe(1);
      expect(await statementsOf(() => mirror.apply({ ...change, id: issueId(77), facts: {} }))).toBe(1);
      expect(await statementsOf(() => mirror.applyDeletion(epic, 5_000))).toBe(1);
    });

    it('lead to the same mirror in any order, once or twice', async () => {
      await settings.saveStoryPointFields([storyPoints], 1, 1);
      const outcomeOf = async (events: Told[]) => {
        await storage.clear('issue');
        await storeTree();
        for (const { at, facts, customNumbers, kind } of events) {
          if (kind === 'deletion') await mirror.applyDeletion(story, at);
          else if (kind === 'read') await mirror.store([anIssue({ id: story, parentId: epic })], at);
          else await mirror.apply(aChange({ id: story, updatedAt: at, facts, customNumbers }));
        }
        return (await mirror.listSubtrees([story])).filter(({ id }) => id === story);
      };
      const property = fc.asyncProperty(histories, async ({ inOrder, delivered }) => {
        expect(await outcomeOf(delivered)).toEqual(await outcomeOf(inOrder));
      });
      await fc.assert(property, { numRuns: 60 });
    }, 60_000);
  });

  describe('deletion', () => {
    it('leaves out the issue and what is below it, until something newer is told', async () => {
      await storeTree();
      expect(await mirror.applyDeletion(story, 2_000)).toBe(true);
      expect(await mirror.applyDeletion(story, 2_000)).toBe(true);
      expect(await subtree(epic)).toEqual([epic]);
      expect(await mirror.listChildren(epic, 10)).toEqual([]);
      expect(await isMirrored(story)).toBe(false);
      expect(await mirror.apply(aChange({ id: story, updatedAt: 1_500, facts: { resolution: 'Duplicate' } }))).toBe(
        true,
      );
      expect(await mirror.apply(aChange({ id: story, updatedAt: 2_000, facts: { resolution: 'Duplicate' } }))).toBe(
        true,
      );
      expect(await subtree(epic)).toEqual([epic]);
      expect(await mirror.apply(aChange({ id: story, updatedAt: 2_001, facts: { resolution: 'Duplicate' } }))).toBe(
        true,
      );
      expect(await subtree(epic)).toEqual([epic, story, subtask]);
    });

    it('ends when Jira, asked since, shows the issue again as it was', async () => {
      await storeTree();
      const unchanged = anIssue({ id: story, parentId: epic });
      await mirror.applyDeletion(story, 2_000);
      await mirror.store([unchanged], 1_999);
      expect(await subtree(epic)).toEqual([epic]);
      await mirror.store([unchanged], 2_000);
      expect(await subtree(epic)).toEqual([epic, story, subtask]);
      expect(await mirror.applyDeletion(story, 2_000)).toBe(false);
      await mirror.applyProjectDeletion(projectId(10_000), 2_000);
      expect(await subtree(story)).toEqual([story]);
      expect(await mirror.applyDeletion(story, 2_001)).toBe(true);
      expect(await subtree(story)).toEqual([]);
    });

    it('does not touch what is newer or not mirrored', async () => {
      await storeTree();
      expect(await mirror.applyDeletion(story, 999)).toBe(false);
      expect(await mirror.applyDeletion(issueId(99), 5_000)).toBe(false);
      expect(await subtree(epic)).toEqual([epic, story, subtask]);
    });

    it('of a project deletes its issues, but for what is newer', async () => {
      await storeTree();
      await mirror.store([anIssue({ id: issueId(5), parentId: other, updatedAt: 2_001 })], 1_000);
      await mirror.applyProjectDeletion(projectId(10_000), 2_000);
      expect(await subtree(epic, other)).toEqual([other, issueId(5)]);
      await mirror.applyDeletion(other, 2_000);
      await mirror.applyProjectDeletion(projectId(20_000), 3_000);
      await mirror.store([anIssue({ id: other, projectId: projectId(20_000) })], 2_500);
      expect(await subtree(other)).toEqual([]);
    });

    it('of a project takes one statement per 1,000 issues, of few parameters', async () => {
      const issues = Array.from({ length: 1_001 }, (_, index) =>
        anIssue({ id: issueId(1000 + index), parentId: epic }),
      );
      await mirror.store(issues, 1_000);
      expect(await statementsOf(() => mirror.applyProjectDeletion(projectId(10_000), 2_000))).toBe(2);
      expect(await mirror.listChildren(epic, 2_000)).toEqual([]);
      expect(await statementsOf(() => mirror.applyProjectDeletion(projectId(30_000), 2_000))).toBe(1);
    });
  });

  describe('walks', () => {
    it('end where parents form a ring', async () => {
      await mirror.store([anIssue({ id: epic, parentId: subtask }), anIssue({ id: story, parentId: epic })], 1_000);
      await mirror.store([anIssue({ id: subtask, parentId: story })], 1_000);
      expect(await subtree(story)).toEqual([epic, story, subtask]);
      expect((await mirror.listUnreadSince([story], 9_000)).sort()).toEqual([epic, subtask]);
    });

    it('go down to any depth', async () => {
      const chain = Array.from({ length: 200 }, (_, index) =>
        anIssue({ id: issueId(1000 + index), parentId: index === 0 ? null : issueId(999 + index) }),
      );
      await mirror.store(chain, 1_000);
      expect(await mirror.listSubtrees([issueId(1000)])).toHaveLength(200);
    });

    it('know which issues are mirrored, and below which parent', async () => {
      await storeTree();
      await mirror.applyDeletion(other, 2_000);
      const mirrored = await mirror.listMirrored([story, epic, other, issueId(99)]);
      expect(mirrored).toHaveLength(2);
      expect(mirrored).toEqual(
        expect.arrayContaining([
          { id: epic, parentId: null },
          { id: story, parentId: epic },
        ]),
      );
      expect(await mirror.listMirrored([])).toEqual([]);
      expect(await statementsOf(() => mirror.listMirrored([]))).toBe(0);
    });

    it('take one statement, none for nothing', async () => {
      await storeTree();
      expect(await mirror.listSubtrees([])).toEqual([]);
      expect(await statementsOf(() => mirror.listSubtrees([]))).toBe(0);
      for (const call of [
        () => mirror.listSubtrees([epic, story, other]),
        () => mirror.listChildren(epic, 10),
        () => mirror.listUnreadSince([epic], 1),
        () => mirror.listMirrored([epic, story]),
      ]) {
        expect(await statementsOf(call)).toBe(1);
      }
      expect(await subtree(epic, story, other)).toEqual([epic, story, subtask, other]);
    });

    it('find what was last read before an instant', async () => {
      await storeTree();
      await mirror.store([anIssue({ id: story, parentId: epic })], 5_000);
      await mirror.apply(aChange({ id: issueId(5), facts: { parentId: epic } }));
      await mirror.store([anIssue({ id: story, parentId: epic, updatedAt: 1 })], 4_000);
      expect((await mirror.listUnreadSince([epic], 5_000)).sort()).toEqual([subtask, issueId(5)]);
    });
  });

  describe('readings', () => {
    it('keeps a reading under way, however wide', async () => {
      const group = Array.from({ length: 100 }, (_, index) => issueId(10_000_000 + index));
      const run = {
        issueId: epic,
        state: 'waiting' as const,
        frontier: Array.from({ length: 200 }, () => group),
        pageToken: 'abc==',
        read: 12,
        expected: null,
        startedAt: 1_770_000_000_000,
        attempts: 2,
      };
      expect(await mirrorRuns.list([epic])).toEqual([]);
      expect(await statementsOf(() => mirrorRuns.save(run))).toBe(1);
      expect(await mirrorRuns.list([epic])).toEqual([run]);
      const later = { ...run, state: 'reading' as const, frontier: [], pageToken: null, expected: 40 };
      await mirrorRuns.save(later);
      expect(await mirrorRuns.list([epic])).toEqual([later]);
      expect(await mirrorRuns.listStalled(5_000)).toEqual([]);
      expect(await mirrorRuns.listStalled(5_001)).toEqual([epic]);
      for (let id = 100; id < 200; id += 1) await mirrorRuns.save({ ...later, issueId: issueId(id) });
      expect(await mirrorRuns.listStalled(5_001)).toHaveLength(100);
      expect(await statementsOf(() => mirrorRuns.delete(epic))).toBe(1);
      expect(await mirrorRuns.list([epic])).toEqual([]);
    });

    it('keeps a new issue of a project that is mirrored, and no other', async () => {
      await storeTree();
      const [one, elsewhere] = [issueId(80), issueId(81)];
      const add = (id: IssueId, project: number) => halfTold.add(id, 1_000, { projectId: projectId(project) });
      expect(await statementsOf(() => add(one, 20_000))).toBe(1);
      expect(await add(elsewhere, 30_000)).toBe(false);
      expect(await halfTold.list(10)).toEqual([one]);
    });

    it('keeps an issue whose story points changed, unless their number is told', async () => {
      await settings.saveStoryPointFields([storyPoints, olderStoryPoints], 1, 1);
      const isKept = async (unless: IssueChange['customNumbers']) => {
        await storage.clear('half_told_issue');
        return halfTold.add(story, 1_000, { unless });
      };
      expect(await isKept({ [storyPoints]: 5, [olderStoryPoints]: 3 })).toBe(false);
      expect(await isKept({ customfield_1: 3 })).toBe(false);
      expect(await isKept({ [storyPoints]: null })).toBe(true);
      expect(await isKept({ customfield_1: 3, [olderStoryPoints]: 3 })).toBe(true);
    });

    it('keeps what events half told until it was read later than they came', async () => {
      const [one, other] = [issueId(1), issueId(2)];
      expect(await statementsOf(() => halfTold.add(one, 1_000))).toBe(1);
      expect(await halfTold.findFirst(0)).toBe(one);
      await halfTold.add(other, 500);
      expect(await halfTold.findFirst(500)).toBe(other);
      expect(await halfTold.findFirst(501)).toBe(one);
      expect(await halfTold.findFirst(1_001)).toBeUndefined();
      await halfTold.add(one, 900);
      expect(await halfTold.list(10)).toEqual([other, one]);
      expect(await halfTold.list(1)).toEqual([other]);
      expect(await statementsOf(() => halfTold.delete([one, other], 1_000))).toBe(1);
      expect(await halfTold.list(10)).toEqual([one]);
      await halfTold.delete([one], 1_001);
      expect(await halfTold.list(10)).toEqual([]);
    });
  });
}
