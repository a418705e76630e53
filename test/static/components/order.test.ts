import { placeBeside, stepTo } from '../../../static/src/components/order';

const ids = ['a', 'b', 'c', 'd'] as const;

test.each([
  ['d', 'b', 'top', 'b'],
  ['d', 'b', 'bottom', 'c'],
  ['a', 'd', 'bottom', null],
  ['a', 'b', 'top', undefined],
  ['b', 'b', 'top', undefined],
  ['c', 'b', 'bottom', undefined],
] as const)('%s beside %s at its %s comes before %s', (moved, target, edge, before) => {
  expect(placeBeside(ids, moved, target, edge)).toBe(before);
});

test('one step up or down, and none beyond the ends', () => {
  expect([stepTo(ids, 'c', -1), stepTo(ids, 'b', 1), stepTo(ids, 'c', 1)]).toEqual(['b', 'd', null]);
  expect([stepTo(ids, 'a', -1), stepTo(ids, 'd', 1)]).toEqual([undefined, undefined]);
});
