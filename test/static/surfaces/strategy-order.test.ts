import type { DraftPartView } from '../../../src/contract/strategy-views';
import type { StrategyPartId } from '../../../src/domain/ids';
import { placed } from '../../../static/src/surfaces/strategy-page/writing/order';

type Id = StrategyPartId;
const [a, b, c] = ['a', 'b', 'c'] as [Id, Id, Id];
const part = (kind: 'challenge' | 'policy', id: Id): DraftPartView => ({
  ...{ kind, id, title: id, text: '', version: 1, isRemoved: false, savedAt: '' },
  savedBy: 'somebody' as DraftPartView['savedBy'],
});

describe('the order of parts', () => {
  it('keeps a part among those of its kind', () => {
    const parts = [part('challenge', a), part('challenge', b), part('policy', c)];
    const ids = (before: Id | null) => placed(parts, part('challenge', a), before).map(({ id }) => id);
    expect(ids(null)).toEqual([b, a, c]);
    expect(ids(b)).toEqual([a, b, c]);
  });
});
