import fc from 'fast-check';
import type { TeamId } from '../../src/domain/ids';
import { paces } from '../../src/domain/pace';
import { rollUp } from '../../src/domain/roll-up';
import {
  addStandings,
  isMeasurable,
  noStanding,
  objectivesIn,
  progressOf,
  type StandingGoal,
  standingOf,
  treeStandings,
} from '../../src/domain/standing';
import { shares, weights } from './builders';

const number = { kind: 'number', start: 0, target: 10, unit: '' } as const;
const keyResults = fc.record({
  measure: fc.constantFrom(number, { ...number, start: null }, { kind: 'initiatives' } as const),
  progress: fc.record({
    isUnmeasured: fc.boolean(),
    pace: fc.constantFrom(...paces),
    divergence: fc.constantFrom(null, 'deliveredUnmoved' as const, 'movedUndelivered' as const),
  }),
});
const goals: fc.Arbitrary<StandingGoal> = fc.record({
  weight: weights,
  progress: fc.record({ progress: fc.option(shares), pace: fc.constantFrom(...paces) }),
  keyResults: fc.array(keyResults, { maxLength: 4 }),
});
const standings = fc.array(goals, { maxLength: 5 }).map(standingOf);

const id = (n: number) => `t${n}` as TeamId;
/** Teams below one another in any way, rings included. */
const teams = fc
  .array(fc.record({ parent: fc.option(fc.nat(11)), own: standings }), { maxLength: 12 })
  .map((each) => each.map(({ parent, own }, n) => ({ id: id(n), parentId: parent === null ? null : id(parent), own })));
/** Each below one that comes before it, or at the top. */
const trees = fc.array(fc.record({ parent: fc.option(fc.nat()), own: standings }), { maxLength: 12 }).map((each) =>
  each.map(({ parent, own }, n) => ({
    ...{ id: id(n), own },
    parentId: parent === null || n === 0 ? null : id(parent % n),
  })),
);

describe('how a team stands', () => {
  it('counts every objective once by its pace, and takes progress as a roll-up does', () => {
    fc.assert(
      fc.property(fc.array(goals, { maxLength: 8 }), (each) => {
        const standing = standingOf(each);
        expect(objectivesIn(standing)).toBe(each.length);
        expect(standing.measurable).toBeLessThanOrEqual(standing.keyResults);
        expect(standing.diverging).toBeLessThanOrEqual(standing.keyResults);
        const rolledUp = rollUp(each.map(({ weight, progress: { progress } }) => ({ weight, progress })));
        if (rolledUp === null) expect(progressOf(standing)).toBeNull();
        else expect(progressOf(standing)).toBeCloseTo(rolledUp, 9);
      }),
    );
  });

  it('takes what is measurable for what has baseline, target and a fresh measurement', () => {
    const measured = { isUnmeasured: false, pace: 'onTrack', divergence: null } as const;
    expect(isMeasurable({ measure: number, progress: measured })).toBe(true);
    expect(isMeasurable({ measure: { ...number, start: null }, progress: measured })).toBe(false);
    expect(isMeasurable({ measure: number, progress: { ...measured, pace: 'stale' } })).toBe(false);
    expect(isMeasurable({ measure: number, progress: { ...measured, isUnmeasured: true, pace: 'pending' } })).toBe(
      false,
    );
  });

  it('is, of teams together, what their objectives together are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(goals, { maxLength: 4 }), { maxLength: 4 }), (each) => {
        const { weight, weightedProgress, ...counts } = addStandings(each.map(standingOf));
        const together = standingOf(each.flat());
        expect(together).toMatchObject(counts);
        expect(together.weight).toBeCloseTo(weight, 6);
        expect(together.weightedProgress).toBeCloseTo(weightedProgress, 6);
      }),
    );
  });
});

describe('a tree of teams', () => {
  it('stands as its team and the trees of those below do together; at the top all teams are counted once', () => {
    fc.assert(
      fc.property(trees, (each) => {
        const tree = treeStandings(each);
        for (const team of each) {
          const below = each
            .filter(({ parentId }) => parentId === team.id)
            .flatMap((child) => tree.get(child.id) ?? []);
          expect(tree.get(team.id)).toEqual(addStandings([team.own, ...below]));
        }
        const top = each.filter(({ parentId }) => parentId === null).flatMap((team) => tree.get(team.id) ?? []);
        const all = addStandings(each.map(({ own }) => own));
        expect(addStandings(top)).toMatchObject({ objectives: all.objectives, keyResults: all.keyResults });
      }),
    );
  });

  it('ends on rings, with every team in it, and never more than all teams together', () => {
    fc.assert(
      fc.property(teams, (each) => {
        const tree = treeStandings(each);
        const all = objectivesIn(addStandings(each.map(({ own }) => own)));
        expect([...tree.keys()].toSorted()).toEqual(each.map((team) => team.id).toSorted());
        for (const standing of tree.values()) expect(objectivesIn(standing)).toBeLessThanOrEqual(all);
      }),
    );
  });

  it('goes twelve levels down', () => {
    const own = standingOf([{ weight: 1, progress: { progress: 0.5, pace: 'onTrack' }, keyResults: [] }]);
    const line = Array.from({ length: 12 }, (_, n) => ({ id: id(n), parentId: n === 0 ? null : id(n - 1), own }));
    expect(treeStandings(line).get(id(0))?.objectives.onTrack).toBe(12);
    expect(treeStandings([{ id: id(0), parentId: null, own: noStanding }]).get(id(0))).toEqual(noStanding);
  });
});
