import fc from 'fast-check';
import { divergence } from '../../src/domain/divergence';
import { defaultRules } from '../../src/domain/rules';
import type { Share } from '../../src/domain/share';
import { shares } from './builders';

const between = (delivery: Share, progress: Share, expected = 0.5) =>
  divergence(delivery, progress, expected, defaultRules);

describe('divergence', () => {
  it('is delivered but unmoved when delivery is a quarter ahead', () => {
    expect(between(0.9, 0.2)).toBe('deliveredUnmoved');
    expect(between(0.35, 0.1)).toBe('deliveredUnmoved');
    expect(between(0.34, 0.1)).toBeNull();
  });

  it('is moved but undelivered when progress is a quarter ahead', () => {
    expect(between(0, 0.25)).toBe('movedUndelivered');
    expect(between(0, 0.24)).toBeNull();
  });

  it('begins after a quarter of the cycle', () => {
    expect(between(1, 0, 0.25)).toBeNull();
    expect(between(1, 0, 23 / 90)).toBe('deliveredUnmoved');
  });

  it('needs both numbers', () => {
    expect(between(null, 0)).toBeNull();
    expect(between(1, null)).toBeNull();
  });

  it('turns round when delivery and progress change places', () => {
    const turned = { deliveredUnmoved: 'movedUndelivered', movedUndelivered: 'deliveredUnmoved' };
    fc.assert(
      fc.property(shares, shares, shares, (delivery, progress, expected) => {
        const found = between(delivery, progress, expected);
        expect(between(progress, delivery, expected)).toBe(found === null ? null : turned[found]);
      }),
    );
  });
});
