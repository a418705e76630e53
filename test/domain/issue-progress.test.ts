import fc from 'fast-check';
import { buildIssueForest, type IssueNode } from '../../src/domain/issue-forest';
import type { IssueId } from '../../src/domain/ids';
import { issuePartsOf, issueProgress } from '../../src/domain/issue-progress';
import { defaultRules, type Rules } from '../../src/domain/rules';
import type { Share } from '../../src/domain/share';
import type { Weighting } from '../../src/domain/weighting';
import { anyLists, dropped, issue, shares, shuffled, treeLists, weightings } from './builders';

function progressIn(
  list: readonly IssueNode[],
  weighting: Weighting = 'count',
  rules: Rules = defaultRules,
): Record<string, Share> {
  return Object.fromEntries(issueProgress(buildIssueForest(list), weighting, rules));
}

const done = { category: 'done' } as const;
const inProgress = { category: 'indeterminate' } as const;

describe('progress of an issue', () => {
  it('is 0 when new, 1 when done, and the credit when in progress', () => {
    const list = [issue('new'), issue('doing', inProgress), issue('done', done)];
    expect(progressIn(list)).toEqual({ new: 0, doing: 0, done: 1 });
    expect(progressIn(list, 'count', { ...defaultRules, inProgressCredit: 0.3 })).toEqual({
      new: 0,
      doing: 0.3,
      done: 1,
    });
  });

  it('is none when dropped, and for all below', () => {
    const list = [issue('epic', { ...dropped }), issue('story', { parentId: 'epic', ...done })];
    expect(progressIn(list)).toEqual({ epic: null, story: null });
  });

  it('is 1 when done, whatever the children say', () => {
    expect(progressIn([issue('epic', done), issue('story', { parentId: 'epic' })])).toMatchObject({
      epic: 1,
      story: 0,
    });
  });

  it('is the mean of the children that are not excluded, to any depth', () => {
    const list = [
      issue('epic', inProgress),
      issue('a', { parentId: 'epic', ...done }),
      issue('b', { parentId: 'epic' }),
      issue('b1', { parentId: 'b', ...done }),
      issue('b2', { parentId: 'b' }),
      issue('b3', { parentId: 'b' }),
      issue('b4', { parentId: 'b', ...dropped }),
      issue('c', { parentId: 'epic', ...dropped }),
    ];
    const { epic, b } = progressIn(list);
    expect(b).toBeCloseTo(1 / 3);
    expect(epic).toBeCloseTo(2 / 3);
  });

  it('is its own when every child is excluded', () => {
    const list = [issue('epic', inProgress), issue('story', { parentId: 'epic', ...dropped })];
    expect(progressIn(list, 'count', { ...defaultRules, inProgressCredit: 0.5 })).toMatchObject({ epic: 0.5 });
  });

  it('weighs children as the team chose, excluded ones apart', () => {
    const list = [
      issue('epic'),
      issue('a', { parentId: 'epic', ...done, storyPoints: 5, timeEstimateSeconds: 3600 }),
      issue('b', { parentId: 'epic', storyPoints: 3 }),
      issue('c', { parentId: 'epic', ...done }),
      issue('d', { parentId: 'epic', ...dropped, storyPoints: 100 }),
    ];
    expect(progressIn(list).epic).toBeCloseTo(2 / 3);
    expect(progressIn(list, 'storyPoints').epic).toBeCloseTo((5 + 4) / 12);
    expect(progressIn(list, 'timeEstimate').epic).toBeCloseTo(2 / 3);
  });

  it('falls back to count when every child weighs 0', () => {
    const list = [
      issue('epic'),
      issue('a', { parentId: 'epic', ...done, storyPoints: 0 }),
      issue('b', { parentId: 'epic', storyPoints: 0 }),
    ];
    expect(progressIn(list, 'storyPoints').epic).toBe(0.5);
  });

  it('names its parts', () => {
    const forest = buildIssueForest([
      issue('epic'),
      issue('a', { parentId: 'epic', ...done, storyPoints: 5 }),
      issue('b', { parentId: 'epic', ...dropped }),
    ]);
    const progress = issueProgress(forest, 'storyPoints', defaultRules);
    expect(issuePartsOf('epic' as IssueId, forest, 'storyPoints', progress)).toEqual([
      { issueId: 'a', weight: 5, progress: 1 },
    ]);
  });
});

describe('progress of any issues', () => {
  const credits = shares.map((inProgressCredit) => ({ ...defaultRules, inProgressCredit }));

  it('never leaves 0…1, and is none exactly for the excluded, rings or not', () => {
    fc.assert(
      fc.property(anyLists, weightings, credits, (list, weighting, rules) => {
        const forest = buildIssueForest(list);
        for (const [id, progress] of issueProgress(forest, weighting, rules)) {
          expect(progress === null).toBe(forest.excluded.has(id));
          expect(progress ?? 0).toBeGreaterThanOrEqual(0);
          expect(progress ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order of the children', () => {
    const twoOrders = treeLists.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(twoOrders, weightings, credits, ([list, other], weighting, rules) => {
        const progress = progressIn(list, weighting, rules);
        for (const [id, share] of Object.entries(progressIn(other, weighting, rules))) {
          expectSame(share, progress[id] ?? null);
        }
      }),
    );
  });

  it('does not change for anyone when an excluded issue goes away with all below it', () => {
    fc.assert(
      fc.property(treeLists, weightings, credits, (list, weighting, rules) => {
        const { excluded } = buildIssueForest(list);
        const kept = list.filter((each) => !excluded.has(each.id));
        const before = progressIn(list, weighting, rules);
        expect(progressIn(kept, weighting, rules)).toEqual(
          Object.fromEntries(kept.map((each) => [each.id, before[each.id]])),
        );
      }),
    );
  });

  it('does not fall by count for anyone when a done child is added', () => {
    fc.assert(
      fc.property(treeLists, credits, fc.nat(), (list, rules, pick) => {
        const parentId = list[pick % list.length]?.id ?? null;
        const before = progressIn(list, 'count', rules);
        const after = progressIn([...list, issue('added', { parentId, ...done })], 'count', rules);
        for (const [id, share] of Object.entries(before)) {
          expect(after[id] ?? -1).toBeGreaterThanOrEqual((share ?? -1) - 1e-12);
        }
      }),
    );
  });

  it('rises for nobody when an issue without children is reopened', () => {
    fc.assert(
      fc.property(treeLists, weightings, fc.nat(), (list, weighting, pick) => {
        const { children } = buildIssueForest(list);
        const leaves = list.filter((each) => !children.has(each.id) && !each.dropped);
        fc.pre(leaves.length > 0);
        const reopened = leaves[pick % leaves.length];
        const before = progressIn(list, weighting);
        const after = progressIn(
          list.map((each) => (each === reopened ? { ...each, category: 'new' } : each)),
          weighting,
        );
        for (const [id, share] of Object.entries(after))
          expect(share ?? 0).toBeLessThanOrEqual((before[id] ?? 0) + 1e-12);
      }),
    );
  });
});

describe('progress of many issues', () => {
  const chain = Array.from({ length: 10_000 }, (_, index) =>
    issue(`i${index}`, { parentId: index === 0 ? null : `i${index - 1}` }),
  );
  const last = issue('i9999', { parentId: 'i9998', ...done });

  it('comes up through 10,000 levels', () => {
    expect(progressIn([...chain, last]).i0).toBe(1);
  });

  it('comes up through 10,000 levels listed from the bottom', () => {
    expect(progressIn([...chain.slice(0, -1), last].reverse()).i0).toBe(1);
  });

  it('takes time in line with their number', () => {
    const wide = (length: number) => [
      issue('root'),
      ...Array.from({ length }, (_, index) =>
        issue(`i${index}`, {
          parentId: index < 100 ? 'root' : `i${index % 100}`,
          category: index % 2 === 0 ? 'done' : 'new',
        }),
      ),
    ];
    const [small, large] = [wide(5_000), wide(50_000)];
    progressIn(small, 'storyPoints');
    const ratio = fastest(() => progressIn(large, 'storyPoints')) / fastest(() => progressIn(small, 'storyPoints'));
    expect(ratio).toBeLessThan(60);
  });
});

function fastest(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function expectSame(one: Share, other: Share): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
}
