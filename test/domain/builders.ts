import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/day';
import type { Cycle } from '../../src/domain/cycle';
import type { IssueId } from '../../src/domain/ids';
import type { IssueNode } from '../../src/domain/issue-forest';
import type { StatusCategory } from '../../src/domain/rules';
import type { Weighting } from '../../src/domain/weighting';

export const day = (text: string) => text as Day;

/** Ninety days from 1 January; `dayOfCycle(1)` is its first day. */
export const cycle: Cycle = { startsOn: day('2026-01-01'), endsOn: day('2026-03-31') };
export const dayOfCycle = (nth: number) => addDays(cycle.startsOn, nth - 1);

type IssueFacts = Partial<Omit<IssueNode, 'id' | 'parentId'>> & { parentId?: string | null };

/** An issue that nobody has begun, without parent and estimates. */
export function issue(id: string, { parentId = null, ...facts }: IssueFacts = {}): IssueNode {
  return {
    id: id as IssueId,
    parentId: parentId as IssueId | null,
    category: 'new',
    dropped: false,
    storyPoints: null,
    timeEstimateSeconds: null,
    ...facts,
  };
}

export const dropped = { category: 'done', dropped: true } as const;

export const weightings = fc.constantFrom<Weighting>('count', 'storyPoints', 'timeEstimate');
export const shares = fc.double({ min: 0, max: 1, noNaN: true });
export const weights = fc.double({ min: 0.001, max: 1000, noNaN: true });

const estimates = fc.option(fc.integer({ min: -2, max: 40 }));

const facts = fc
  .record({
    category: fc.constantFrom<StatusCategory>('new', 'indeterminate', 'done'),
    storyPoints: estimates,
    timeEstimateSeconds: estimates,
    isDropped: fc.nat(4).map((roll) => roll === 0),
  })
  .map(({ isDropped, ...rest }) => (isDropped ? { ...rest, ...dropped } : { ...rest, dropped: false }));

const named = (index: number) => `i${index}`;

/** Issues whose parents come before them, or are missing, or are none: no rings. */
export const treeLists: fc.Arbitrary<IssueNode[]> = fc
  .array(fc.tuple(facts, fc.nat(), fc.nat(9)), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    rows.map(([each, pick, roll], index) => {
      const parentId = roll === 0 ? 'missing' : index === 0 || roll === 1 ? null : named(pick % index);
      return issue(named(index), { ...each, parentId });
    }),
  );

/** Issues with any parents at all: rings, themselves, missing ones, ids twice. */
export const anyLists: fc.Arbitrary<IssueNode[]> = fc.array(
  fc
    .tuple(facts, fc.nat(12), fc.option(fc.nat(14)))
    .map(([each, index, parent]) => issue(named(index), { ...each, parentId: parent === null ? null : named(parent) })),
  { maxLength: 30 },
);

/** The same items in any order. */
export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });
