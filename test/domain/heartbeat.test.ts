import fc from 'fast-check';
import {
  addWork,
  classifyWork,
  heartbeatJql,
  noWorkSum,
  weekOf,
  weighWork,
  withWork,
  workClasses,
  workShares,
  type ClassedWork,
  type WorkClass,
  type WorkSum,
} from '../../src/domain/heartbeat';
import type { IssueId } from '../../src/domain/ids';
import { weightsAmong, type Weighting } from '../../src/domain/weighting';
import { day, issue, shuffled, weightings } from './builders';

const ids = (...texts: string[]) => texts as IssueId[];

describe('the class of completed work', () => {
  const marks = {
    initiatives: new Set(ids('epic')),
    heartbeat: new Set(ids('chore', 'epic2', 'both')),
    declared: new Set(ids('patch', 'story')),
  };
  it.each<[string, string[], WorkClass]>([
    ['epic', [], 'strategic'],
    ['sub', ['story', 'epic'], 'strategic'],
    ['chore', [], 'heartbeat'],
    ['sub', ['chore'], 'heartbeat'],
    ['patch', [], 'heartbeat'],
    ['sub', ['patch'], 'unclassified'],
    ['other', [], 'unclassified'],
    ['both', ['epic'], 'strategic'],
    ['story', ['epic'], 'strategic'],
  ])('of %s below %j is %s', (id, ancestors, workClass) => {
    expect(classifyWork(id as IssueId, ids(...ancestors), marks)).toBe(workClass);
  });
});

describe('the shares of work', () => {
  const work = (workClass: WorkClass, storyPoints: number | null = null): ClassedWork => ({
    ...issue('i', { storyPoints }),
    workClass,
  });
  const done = [work('strategic', 6), work('heartbeat', 1), work('heartbeat', 1), work('unclassified')];
  const noShares = { strategic: 0, heartbeat: 0, unclassified: 0 };
  const noTally = { ...noShares, issues: 0 };

  const sumOf = (each: readonly ClassedWork[], weighting: Weighting): WorkSum =>
    each.reduce((sum, one) => withWork(sum, one, weighting), noWorkSum);
  const tallyOf = (each: readonly ClassedWork[], weighting: Weighting) => weighWork([sumOf(each, weighting)]);
  const sharesOf = (each: readonly ClassedWork[], weighting: Weighting) =>
    workShares(addWork(tallyOf(each, weighting))) ?? noShares;

  const works = fc.array(
    fc
      .tuple(fc.constantFrom(...workClasses), fc.option(fc.integer({ min: -2, max: 40 })))
      .map(([workClass, estimate]) => ({ workClass, storyPoints: estimate, timeEstimateSeconds: estimate })),
    { minLength: 1 },
  );

  it('are by count', () => {
    expect(sharesOf(done, 'count')).toEqual({ strategic: 0.25, heartbeat: 0.5, unclassified: 0.25 });
  });

  it("are in the team's weight, an unestimated issue weighing the mean", () => {
    const shares = sharesOf(done, 'storyPoints');
    expect(shares.strategic).toBeCloseTo(6 / (8 + 8 / 3));
    expect(shares.heartbeat).toBeCloseTo(2 / (8 + 8 / 3));
  });

  it('are none when nothing was completed', () => {
    expect(workShares(addWork([]))).toBeNull();
  });

  it('are in 0…1, add to 1, and do not depend on the order', () => {
    const both = works.chain((each) => fc.tuple(fc.constant(each), shuffled(each)));
    fc.assert(
      fc.property(both, weightings, ([each, other], weighting) => {
        const { strategic, heartbeat, unclassified } = sharesOf(each, weighting);
        expect(Math.min(strategic, heartbeat, unclassified)).toBeGreaterThanOrEqual(0);
        expect(strategic + heartbeat + unclassified).toBeCloseTo(1, 9);
        expect(sharesOf(other, weighting).strategic).toBeCloseTo(strategic, 9);
      }),
    );
  });

  it('are those of the weights among all issues, however these are split into weeks', () => {
    fc.assert(
      fc.property(fc.array(works, { minLength: 1, maxLength: 5 }), weightings, (weeks, weighting) => {
        const all = weeks.flat();
        const weights = weightsAmong(all, weighting);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const strategic = all.reduce((sum, { workClass }, index) => {
          return sum + (workClass === 'strategic' ? (weights[index] ?? 0) : 0);
        }, 0);
        const tally = addWork(weighWork(weeks.map((week) => sumOf(week, weighting))));
        expect(workShares(tally)?.strategic).toBeCloseTo(strategic / total, 9);
        expect(tally.issues).toBe(all.length);
        expect(tally.strategic + tally.heartbeat + tally.unclassified).toBeCloseTo(all.length, 6);
      }),
    );
  });

  it('of a department count each team by its issues, whatever it weighs by', () => {
    const [points = noTally, hours = noTally] = [
      ...tallyOf([work('strategic', 8), work('heartbeat', 8)], 'storyPoints'),
      ...tallyOf([work('heartbeat'), work('heartbeat')], 'timeEstimate'),
    ];
    expect(workShares(addWork([points, hours]))).toEqual({ strategic: 0.25, heartbeat: 0.75, unclassified: 0 });
  });
});

describe('the JQL of a declaration', () => {
  it.each([
    ['', [], null],
    ['labels = upkeep', [], '(labels = upkeep)'],
    ['', ['10004', '10002'], 'issuetype in (10004, 10002)'],
    ['a = b OR c = d', ['10004'], '(a = b OR c = d) OR issuetype in (10004)'],
  ])('of %j with types %j is %j', (jql, issueTypeIds, expected) => {
    expect(heartbeatJql({ jql, issueTypeIds })).toBe(expected);
  });
});

describe('the week of a day', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-01-01', '2025-12-29'],
  ])('of %s begins on Monday %s', (of, monday) => {
    expect(weekOf(day(of))).toBe(monday);
  });
});
