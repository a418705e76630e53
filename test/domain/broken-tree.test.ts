import fc from 'fast-check';
import { brokenEdges, type TreeEdge } from '../../src/domain/broken-tree';

const edges = (...pairs: [string, string][]): TreeEdge<string>[] => pairs.map(([id, parentId]) => ({ id, parentId }));

describe('edges that make no tree', () => {
  it('are none in a tree', () => {
    expect(brokenEdges(edges(['b', 'a'], ['c', 'b'], ['d', 'a']), new Set(['a']))).toEqual([]);
  });

  it('are the least of each ring', () => {
    const given = edges(['b', 'a'], ['d', 'e'], ['e', 'f'], ['f', 'd'], ['g', 'e'], ['x', 'x']);
    expect(brokenEdges(given, new Set(['a']))).toEqual(edges(['d', 'e'], ['x', 'x']));
  });

  it('are those that lead to nothing', () => {
    expect(brokenEdges(edges(['b', 'gone'], ['c', 'b']), new Set(['a']))).toEqual(edges(['b', 'gone']));
  });

  it('leave a tree once they are taken out, and no more of them are taken out than there are breaks', () => {
    const ids = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.dictionary(ids, ids), fc.uniqueArray(ids), (parents, tops) => {
        const topSet = new Set(tops);
        const given = Object.entries(parents).flatMap(([id, parentId]) => (topSet.has(id) ? [] : [{ id, parentId }]));
        const broken = brokenEdges(given, topSet);
        const kept = given.filter((edge) => !broken.includes(edge));
        const roots = new Set([...tops, ...broken.map(({ id }) => id)]);
        expect(brokenEdges(kept, roots)).toEqual([]);
        for (const edge of broken) {
          const others = new Set([...roots].filter((id) => id !== edge.id));
          expect(brokenEdges([...kept, edge], others)).not.toEqual([]);
        }
      }),
    );
  });
});
