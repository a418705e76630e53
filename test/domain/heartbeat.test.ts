import fc from 'fast-check';
import { classifyWork, workShares, type CompletedIssue, type WorkClass } from '../../src/domain/heartbeat';
import type { IssueId } from '../../src/domain/ids';
import { issue, shuffled, weightings } from './builders';

const ids = (...texts: string[]) => texts as IssueId[];

describe('the class of completed work', () => {
  const marks = {
    initiatives: new Set(ids('epic')),
    heartbeat: new Set(ids('chore', 'epic2', 'both')),
    matchesHeartbeatJql: new Set(ids('patch', 'story')),
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
  const completed = (workClass: WorkClass, storyPoints: number | null = null): CompletedIssue => ({
    ...issue('i', { storyPoints }),
    workClass,
  });
  const work = [
    completed('strategic', 6),
    completed('heartbeat', 1),
    completed('heartbeat', 1),
    completed('unclassified'),
  ];

  it('are by count', () => {
    expect(workShares(work, 'count')).toEqual({ strategic: 0.25, heartbeat: 0.5, unclassified: 0.25 });
  });

  it("are in the team's weight", () => {
    const shares = workShares(work, 'storyPoints');
    expect(shares?.strategic).toBeCloseTo(6 / (8 + 8 / 3));
    expect(shares?.heartbeat).toBeCloseTo(2 / (8 + 8 / 3));
  });

  it('are none when nothing was completed', () => {
    expect(workShares([], 'count')).toBeNull();
  });

  it('are in 0…1, add to 1, and do not depend on the order', () => {
    const works = fc
      .array(
        fc
          .tuple(
            fc.constantFrom<WorkClass>('strategic', 'heartbeat', 'unclassified'),
            fc.option(fc.integer({ min: -2, max: 40 })),
          )
          .map(([workClass, estimate]) => ({ workClass, storyPoints: estimate, timeEstimateSeconds: estimate })),
        { minLength: 1 },
      )
      .chain((each) => fc.tuple(fc.constant(each), shuffled(each)));
    fc.assert(
      fc.property(works, weightings, ([each, other], weighting) => {
        const shares = workShares(each, weighting);
        const { strategic, heartbeat, unclassified } = shares ?? { strategic: 0, heartbeat: 0, unclassified: 0 };
        expect(Math.min(strategic, heartbeat, unclassified)).toBeGreaterThanOrEqual(0);
        expect(strategic + heartbeat + unclassified).toBeCloseTo(1, 9);
        expect(workShares(other, weighting)?.strategic).toBeCloseTo(strategic, 9);
      }),
    );
  });
});
