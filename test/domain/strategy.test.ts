import fc from 'fast-check';
import type { StrategicGoalId, StrategyPartId } from '../../src/domain/ids';
import { publishable, strategyChanges, type StrategyGoal, type StrategyPart } from '../../src/domain/strategy';

const statement = (kind: 'challenge' | 'policy', id: string, title = id): StrategyPart => ({
  ...{ kind, id: id as StrategyPartId, title, text: '' },
});
const goal = (id: string, challengeIds: string[] = []): StrategyGoal => ({
  ...{ kind: 'strategicGoal', id: id as StrategicGoalId, title: id, text: '' },
  ...{ challengeIds: challengeIds as StrategyPartId[], ownerId: null, horizon: '', measures: [] },
});
const changes = (before: StrategyPart[], after: StrategyPart[]) =>
  strategyChanges(before, after).map((change) => change.change);

const someStrategy = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom('challenge' as const, 'policy' as const), id: fc.string(), title: fc.string() }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const toParts = (each: { kind: 'challenge' | 'policy'; id: string; title: string }[]) =>
  each.map(({ kind, id, title }) => statement(kind, id, title));

describe('what changes from one strategy to another', () => {
  it('is nothing between a strategy and itself', () => {
    fc.assert(fc.property(someStrategy, (parts) => expect(changes(toParts(parts), toParts(parts))).toEqual([])));
  });

  it('counts what came against what went, each part once', () => {
    fc.assert(
      fc.property(someStrategy, someStrategy, (one, other) => {
        const found = changes(toParts(one), toParts(other));
        const count = (change: string) => found.filter((each) => each === change).length;
        expect(other.length - one.length).toBe(count('added') - count('removed'));
      }),
    );
  });

  it('is told kind by kind in reading order', () => {
    const before = [statement('challenge', 'a'), statement('challenge', 'b'), statement('policy', 'c')];
    const after = [statement('challenge', 'b'), statement('challenge', 'a', 'A'), goal('d')];
    expect(strategyChanges(before, after)).toMatchObject([
      { change: 'changed', before: { title: 'a' }, after: { title: 'A' } },
      { change: 'reordered', kind: 'challenge' },
      { change: 'removed', before: { id: 'c' } },
      { change: 'added', after: { id: 'd' } },
    ]);
  });

  it('does not take a part that came or went for another order', () => {
    const [a, b, c] = [statement('policy', 'a'), statement('policy', 'b'), statement('policy', 'c')];
    expect(changes([a, b], [c, a, b])).toEqual(['added']);
    expect(changes([a, b, c], [a, c])).toEqual(['removed']);
  });

  it('does not depend on the order in which challenges were ticked', () => {
    expect(changes([goal('g', ['a', 'b'])], [goal('g', ['b', 'a'])])).toEqual([]);
    expect(changes([goal('g', ['a'])], [goal('g', ['b'])])).toEqual(['changed']);
  });
});

describe('what can be published', () => {
  it('leaves out blank texts, and answers to challenges that are gone', () => {
    const purpose: StrategyPart = { kind: 'purpose', id: 'purpose' as StrategyPartId, title: '', text: ' \n' };
    const parts = publishable([purpose, statement('challenge', 'a'), goal('g', ['a', 'gone'])]);
    expect(parts).toEqual([statement('challenge', 'a'), goal('g', ['a'])]);
  });
});
