import fc from 'fast-check';
import { weightsAmong } from '../../src/domain/weighting';
import { issue, treeLists, weightings } from './builders';

const points = (...estimates: (number | null)[]) => estimates.map((storyPoints) => issue('i', { storyPoints }));

describe('weights among siblings', () => {
  it('are 1 by count, whatever the estimates', () => {
    expect(weightsAmong(points(3, null, 8), 'count')).toEqual([1, 1, 1]);
  });

  it('are the story points, and their mean for issues without or with negative ones', () => {
    expect(weightsAmong(points(2, null, 6, -5, 1), 'storyPoints')).toEqual([2, 3, 6, 3, 1]);
  });

  it('are the seconds of the time estimates', () => {
    const siblings = [3600, 7200, null].map((timeEstimateSeconds) => issue('i', { timeEstimateSeconds }));
    expect(weightsAmong(siblings, 'timeEstimate')).toEqual([3600, 7200, 5400]);
  });

  it('count an estimate of 0 as an estimate', () => {
    expect(weightsAmong(points(0, 4, null), 'storyPoints')).toEqual([0, 4, 2]);
  });

  it('are 1 when no sibling is estimated, or all weigh 0', () => {
    expect(weightsAmong(points(null, null), 'storyPoints')).toEqual([1, 1]);
    expect(weightsAmong(points(-1, null), 'storyPoints')).toEqual([1, 1]);
    expect(weightsAmong(points(0, 0, null), 'storyPoints')).toEqual([1, 1, 1]);
  });

  it('take an estimate that is no finite number as none', () => {
    expect(weightsAmong(points(4, Number.NaN, Number.POSITIVE_INFINITY), 'storyPoints')).toEqual([4, 4, 4]);
  });

  it('are never negative, and add to more than 0', () => {
    fc.assert(
      fc.property(treeLists, weightings, (siblings, weighting) => {
        const weights = weightsAmong(siblings, weighting);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThan(0);
      }),
    );
  });
});
