import fc from 'fast-check';
import { explain, rollUp } from '../../src/domain/roll-up';
import { shares, shuffled, weights } from './builders';

const parts = fc.array(fc.record({ weight: fc.oneof(fc.constant(0), weights), progress: fc.option(shares) }), {
  maxLength: 12,
});

describe('a roll-up', () => {
  it('is the weighted mean of its parts', () => {
    expect(
      rollUp([
        { weight: 3, progress: 0.5 },
        { weight: 1, progress: 1 },
      ]),
    ).toBe(0.625);
  });

  it('leaves out parts without progress, and takes 0 as progress', () => {
    expect(
      rollUp([
        { weight: 1, progress: 0.5 },
        { weight: 9, progress: null },
      ]),
    ).toBe(0.5);
    expect(
      rollUp([
        { weight: 1, progress: 0.5 },
        { weight: 1, progress: 0 },
      ]),
    ).toBe(0.25);
  });

  it('is none without parts, without progress, or without weight', () => {
    expect(rollUp([])).toBeNull();
    expect(rollUp([{ weight: 1, progress: null }])).toBeNull();
    expect(rollUp([{ weight: 0, progress: 1 }])).toBeNull();
  });

  it('stays within its least and greatest part', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const counted = each.filter((part) => part.weight > 0).flatMap(({ progress }) => progress ?? []);
        const progress = rollUp(each);
        expect(progress === null).toBe(counted.length === 0);
        if (progress === null) return;
        expect(progress).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
        expect(progress).toBeLessThanOrEqual(Math.min(1, Math.max(...counted) + 1e-12));
      }),
    );
  });

  it('does not depend on the order of its parts, or on the scale of their weights', () => {
    const scaled = fc
      .tuple(parts, weights)
      .chain(([each, scale]) => fc.tuple(fc.constant(each), shuffled(each), fc.constant(scale)));
    fc.assert(
      fc.property(scaled, ([each, other, scale]) => {
        const same = rollUp(other.map((part) => ({ ...part, weight: part.weight * scale })));
        const progress = rollUp(each);
        if (progress === null) expect(same).toBeNull();
        else expect(same).toBeCloseTo(progress, 9);
      }),
    );
  });
});

describe('the explanation of a roll-up', () => {
  it('gives each part what it contributes, and keeps what else is known of it', () => {
    const explanation = explain([
      { id: 'a', weight: 3, progress: 0.5 },
      { id: 'b', weight: 1, progress: 1 },
      { id: 'c', weight: 5, progress: null },
    ]);
    expect(explanation).toEqual({
      progress: 0.625,
      totalWeight: 4,
      parts: [
        { id: 'a', weight: 3, progress: 0.5, contribution: 0.375 },
        { id: 'b', weight: 1, progress: 1, contribution: 0.25 },
        { id: 'c', weight: 5, progress: null, contribution: null },
      ],
    });
  });

  it('has contributions that add up to the progress', () => {
    fc.assert(
      fc.property(parts, (each) => {
        const { progress, parts: explained } = explain(each);
        const contributions = explained.flatMap(({ contribution }) => contribution ?? []);
        expect(progress).toBe(rollUp(each));
        expect(progress === null).toBe(contributions.length === 0);
        expect(contributions.reduce((sum, contribution) => sum + contribution, 0)).toBeCloseTo(progress ?? 0, 9);
      }),
    );
  });
});
