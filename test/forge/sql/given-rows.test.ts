import { givenAtOnce, givenRows } from '../../../src/forge/sql/database/given-rows';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: n, name: `Team ${n}` }));

describe('rows given to a statement', () => {
  it('are as many as its memory holds, by their columns', () => {
    expect([1, 2, 7, 16].map(givenAtOnce)).toEqual([400, 200, 57, 25]);
    expect(() => givenRows(rows(200), 'given')).not.toThrow();
  });

  it('are refused beyond that', () => {
    expect(() => givenRows(rows(201), 'given')).toThrow('201 rows of 2 columns');
  });
});
