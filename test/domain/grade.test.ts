import fc from 'fast-check';
import { meanGrade, suggestedGrade } from '../../src/domain/grade';
import { shares, weights } from './builders';

describe('the suggested grade', () => {
  it.each([
    [0, 0],
    [0.04, 0],
    [0.05, 0.1],
    [0.54, 0.5],
    [0.96, 1],
    [1, 1],
    [null, null],
  ])('of progress %p is %p', (progress, grade) => {
    expect(suggestedGrade(progress)).toBe(grade);
  });

  it('is a tenth between 0 and 1, never more than half a tenth away', () => {
    fc.assert(
      fc.property(shares, (progress) => {
        const grade = suggestedGrade(progress);
        if (grade === null) throw new Error('no grade');
        expect(Math.abs(grade - progress)).toBeLessThanOrEqual(0.05 + 1e-12);
        expect(grade * 10).toBeCloseTo(Math.round(grade * 10), 9);
        expect(grade >= 0 && grade <= 1).toBe(true);
      }),
    );
  });
});

describe('the mean grade', () => {
  const graded = fc.array(fc.record({ weight: weights, grade: fc.option(shares) }), { maxLength: 8 });

  it('weighs what has a grade', () => {
    const parts = [
      { weight: 3, grade: 0.5 },
      { weight: 1, grade: 1 },
      { weight: 9, grade: null },
    ];
    expect(meanGrade(parts)).toBe(0.625);
  });

  it('is none where nothing is graded, and within the grades elsewhere', () => {
    fc.assert(
      fc.property(graded, (parts) => {
        const given = parts.flatMap(({ grade }) => (grade === null ? [] : [grade]));
        const mean = meanGrade(parts);
        expect(mean === null).toBe(given.length === 0);
        if (mean === null) return;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
      }),
    );
  });
});
