import fc from 'fast-check';
import { keyResultHints, objectiveHints } from '../../src/domain/hints';
import type { Measure } from '../../src/domain/measure';

const number: Measure = { kind: 'number', start: 38, target: 25, unit: '%' };
const objective = { title: 'Buying is effortless on a phone', measures: [number], objectives: 1 };
const keyResult = { title: 'Checkout drop-off', measure: number, keyResults: 1 };

describe('hints for an objective', () => {
  it('has none for a good one, and none before there is a title', () => {
    expect(objectiveHints(objective)).toEqual([]);
    expect(objectiveHints({ title: ' ', measures: [], objectives: 9 })).toEqual([]);
  });

  it.each(['Win 3 markets', 'Grow by 20%', '1 000 happy customers', 'Loading takes 0.5 s'])(
    'sees the number in "%s"',
    (title) => {
      expect(objectiveHints({ ...objective, title })).toEqual(['numberInObjective']);
    },
  );

  it.each(['Ready for Q4', 'The best B2B shop of 2027', 'Awake 24/7'])(
    'takes no name for a number in "%s"',
    (title) => {
      expect(objectiveHints({ ...objective, title })).toEqual([]);
    },
  );

  it('counts what one reads as a character', () => {
    expect(objectiveHints({ ...objective, title: '🎯'.repeat(70) })).toEqual([]);
    expect(objectiveHints({ ...objective, title: '🎯'.repeat(71) })).toEqual(['longTitle']);
  });

  it('asks whether five are not enough', () => {
    expect(objectiveHints({ ...objective, objectives: 5 })).toEqual([]);
    expect(objectiveHints({ ...objective, objectives: 6 })).toEqual(['manyObjectives']);
    expect(objectiveHints({ ...objective, measures: Array<Measure>(6).fill(number) })).toEqual(['manyKeyResults']);
  });

  it.each<Measure[][]>([[[]], [[{ kind: 'initiatives' }, { kind: 'initiatives' }]]])(
    'asks how one sees the result of %j',
    (measures) => {
      expect(objectiveHints({ ...objective, measures })).toEqual(['nothingMeasured']);
    },
  );
});

describe('hints for a key result', () => {
  it('has none for a good one', () => {
    expect(keyResultHints(keyResult)).toEqual([]);
  });

  it.each(['Deliver the new checkout', 'launch: wallets', 'Bygg ny kasse', 'Innføre lommebok', 'Build 3 features'])(
    'takes "%s" for a task',
    (title) => {
      expect(keyResultHints({ ...keyResult, title })).toEqual(['taskAsKeyResult']);
    },
  );

  it.each(['Deliveries on time', 'Build time from 20 to 5 minutes', 'Deliver 95 % on time', 'Levering innen to dager'])(
    'takes "%s" for a result',
    (title) => {
      expect(keyResultHints({ ...keyResult, title })).toEqual([]);
    },
  );

  it('asks for what a number lacks', () => {
    const measure: Measure = { ...number, start: null, target: null };
    expect(keyResultHints({ ...keyResult, measure })).toEqual(['noBaseline', 'noTarget']);
    expect(keyResultHints({ ...keyResult, measure: { kind: 'milestone' } })).toEqual([]);
  });

  it('asks whether five are not enough', () => {
    expect(keyResultHints({ ...keyResult, keyResults: 6 })).toEqual(['manyKeyResults']);
  });
});

it('takes every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(objectiveHints({ ...objective, title }).length).toBeLessThanOrEqual(2);
      expect(keyResultHints({ ...keyResult, title }).length).toBeLessThanOrEqual(2);
    }),
  );
});
