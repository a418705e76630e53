import fc from 'fast-check';
import { countIssues, delivery, deliveryParts, type Initiative } from '../../src/domain/delivery';
import type { IssueId } from '../../src/domain/ids';
import { buildIssueForest, type IssueNode } from '../../src/domain/issue-forest';
import { issueProgress } from '../../src/domain/issue-progress';
import { defaultRules } from '../../src/domain/rules';
import { anyLists, dropped, issue, shuffled, treeLists, weightings, weights } from './builders';

const done = { category: 'done' } as const;
const initiative = (issueId: string, weight = 1): Initiative => ({ issueId: issueId as IssueId, weight });

const epics: IssueNode[] = [
  issue('E1'),
  issue('E1a', { parentId: 'E1', ...done }),
  issue('E1b', { parentId: 'E1' }),
  issue('E2', { category: 'indeterminate' }),
  issue('E2a', { parentId: 'E2' }),
  issue('E2a1', { parentId: 'E2a', ...done }),
  issue('E2a2', { parentId: 'E2a', ...done }),
  issue('E2a3', { parentId: 'E2a', ...dropped }),
  issue('gone', { ...dropped }),
];
const forest = buildIssueForest(epics);
const deliver = (initiatives: Initiative[]) => delivery(initiatives, forest, 'count', defaultRules);

describe('delivery of a key result', () => {
  it('is the weighted mean of its initiatives', () => {
    expect(deliver([initiative('E1', 3), initiative('E2', 1)])).toBe(0.625);
  });

  it('leaves out initiatives that are dropped or not known', () => {
    expect(deliver([initiative('E1'), initiative('gone', 5), initiative('unknown', 5)])).toBe(0.5);
  });

  it('is none when no initiative counts', () => {
    expect(deliver([])).toBeNull();
    expect(deliver([initiative('gone')])).toBeNull();
    expect(deliver([initiative('E1', 0)])).toBeNull();
  });

  it('counts an initiative below another one through the uppermost only', () => {
    const initiatives = [initiative('E2a1', 7), initiative('E2', 1), initiative('E2a', 9), initiative('E1', 1)];
    expect(deliver(initiatives)).toBe(0.75);
    expect(deliveryParts(initiatives, forest, issueProgress(forest, 'count', defaultRules))).toEqual([
      { issueId: 'E2a1', weight: 7, progress: null, countedThrough: 'E2' },
      { issueId: 'E2', weight: 1, progress: 1, countedThrough: null },
      { issueId: 'E2a', weight: 9, progress: null, countedThrough: 'E2' },
      { issueId: 'E1', weight: 1, progress: 0.5, countedThrough: null },
    ]);
  });
});

describe('what is dropped above an initiative', () => {
  const list = [
    issue('E', { ...dropped }),
    issue('T', { parentId: 'E', ...done }),
    issue('S', { parentId: 'T', ...done }),
    issue('S1', { parentId: 'S' }),
    issue('U', { parentId: 'T', ...done }),
  ];
  const within = (...initiatives: Initiative[]) => {
    const given = buildIssueForest(
      list,
      initiatives.map(({ issueId }) => issueId),
    );
    return [delivery(initiatives, given, 'count', defaultRules), countIssues(initiatives, given)];
  };

  it('does not drop it, nor what is below it, with or without an initiative above', () => {
    const alone = [1, { done: 0, total: 1 }];
    expect(within(initiative('S'))).toEqual(alone);
    expect(within(initiative('S'), initiative('E'))).toEqual(alone);
  });

  it('drops what is no initiative', () => {
    expect(within(initiative('E'))).toEqual([null, { done: 0, total: 0 }]);
  });
});

describe('the count of issues', () => {
  it('takes the issues at the bottom, each once', () => {
    expect(countIssues([initiative('E1'), initiative('E2'), initiative('E2a')], forest)).toEqual({ done: 3, total: 4 });
  });

  it('takes an initiative without children itself', () => {
    expect(countIssues([initiative('E1a'), initiative('E1b')], forest)).toEqual({ done: 1, total: 2 });
  });

  it('leaves out what is excluded, and what no initiative is above', () => {
    expect(countIssues([initiative('gone'), initiative('unknown')], forest)).toEqual({ done: 0, total: 0 });
  });

  it('takes an issue whose children are all excluded as the bottom', () => {
    const only = buildIssueForest([issue('E'), issue('a', { parentId: 'E', ...dropped })]);
    expect(countIssues([initiative('E')], only)).toEqual({ done: 0, total: 1 });
  });
});

/** Issues, with some of them as initiatives of one key result. */
const keyResults = (lists: fc.Arbitrary<IssueNode[]>) =>
  lists.chain((list) =>
    fc.record({
      list: fc.constant(list),
      initiatives: fc
        .uniqueArray(fc.integer({ min: 0, max: Math.max(0, list.length - 1) }))
        .chain((picks) =>
          fc.tuple(...picks.map((pick) => weights.map((weight) => initiative(list[pick]?.id ?? 'unknown', weight)))),
        ),
    }),
  );

describe('delivery over any issues', () => {
  it('never leaves 0…1, and is none when nothing is to be done', () => {
    fc.assert(
      fc.property(keyResults(anyLists), weightings, ({ list, initiatives }, weighting) => {
        const any = buildIssueForest(list);
        const share = delivery(initiatives, any, weighting, defaultRules);
        const { done: ended, total } = countIssues(initiatives, any);
        expect(share === null).toBe(total === 0);
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 0).toBeLessThanOrEqual(1);
        expect(ended).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('does not depend on the order of initiatives', () => {
    const twoOrders = keyResults(treeLists).chain((each) => fc.tuple(fc.constant(each), shuffled(each.initiatives)));
    fc.assert(
      fc.property(twoOrders, weightings, ([{ list, initiatives }, other], weighting) => {
        const any = buildIssueForest(list);
        const share = delivery(initiatives, any, weighting, defaultRules);
        expect(delivery(other, any, weighting, defaultRules) ?? -1).toBeCloseTo(share ?? -1, 9);
      }),
    );
  });

  it('does not change when excluded issues go away', () => {
    fc.assert(
      fc.property(keyResults(treeLists), weightings, ({ list, initiatives }, weighting) => {
        const any = buildIssueForest(list);
        const kept = buildIssueForest(list.filter((each) => !any.excluded.has(each.id)));
        expect(delivery(initiatives, kept, weighting, defaultRules)).toBe(
          delivery(initiatives, any, weighting, defaultRules),
        );
        expect(countIssues(initiatives, kept)).toEqual(countIssues(initiatives, any));
      }),
    );
  });

  it('does not change when an initiative is added below another one', () => {
    fc.assert(
      fc.property(keyResults(treeLists), weights, fc.nat(), ({ list, initiatives }, weight, pick) => {
        const any = buildIssueForest(list);
        const parts = deliveryParts(initiatives, any, issueProgress(any, 'count', defaultRules));
        const tops = new Set(parts.filter((part) => part.countedThrough === null).map((part) => part.issueId));
        const below = list.filter((each) => !tops.has(each.id) && each.parentId !== null && tops.has(each.parentId));
        fc.pre(below.length > 0);
        const added = [...initiatives, initiative(below[pick % below.length]?.id ?? 'unknown', weight)];
        expect(delivery(added, any, 'count', defaultRules)).toBe(delivery(initiatives, any, 'count', defaultRules));
        expect(countIssues(added, any)).toEqual(countIssues(initiatives, any));
      }),
    );
  });

  it('does not fall by count when a done child is added', () => {
    fc.assert(
      fc.property(keyResults(treeLists), fc.nat(), ({ list, initiatives }, pick) => {
        const child = issue('added', { parentId: list[pick % list.length]?.id ?? null, ...done });
        const before = delivery(initiatives, buildIssueForest(list), 'count', defaultRules);
        const after = delivery(initiatives, buildIssueForest([...list, child]), 'count', defaultRules);
        expect(after ?? -1).toBeGreaterThanOrEqual((before ?? -1) - 1e-12);
      }),
    );
  });

  it('is done / total by count for an open epic with one level below it', () => {
    const flat = fc.array(fc.constantFrom({ category: 'new' } as const, done, dropped), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(flat, (rows) => {
        fc.pre(rows.some((row) => row !== dropped));
        const any = buildIssueForest([
          issue('E'),
          ...rows.map((row, index) => issue(`i${index}`, { parentId: 'E', ...row })),
        ]);
        const { done: ended, total } = countIssues([initiative('E')], any);
        expect(delivery([initiative('E')], any, 'count', defaultRules)).toBeCloseTo(ended / total, 12);
      }),
    );
  });
});
