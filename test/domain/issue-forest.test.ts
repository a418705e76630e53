import fc from 'fast-check';
import { buildIssueForest, lineageOf, treesIn } from '../../src/domain/issue-forest';
import type { IssueId } from '../../src/domain/ids';
import { anyLists, dropped, issue, shuffled } from './builders';

const id = (text: string) => text as IssueId;

describe('a forest of issues', () => {
  it('takes an issue whose parent is missing as a root', () => {
    const forest = buildIssueForest([issue('a', { parentId: 'missing' })]);
    expect(forest.issues.get(id('a'))?.parentId).toBeNull();
  });

  it('keeps the last of several issues with one id', () => {
    const forest = buildIssueForest([issue('a'), issue('a', { category: 'done' })]);
    expect([...forest.issues.values()]).toEqual([issue('a', { category: 'done' })]);
  });

  it('excludes what is dropped and all below it', () => {
    const forest = buildIssueForest([
      issue('leaf', { parentId: 'story', category: 'done' }),
      issue('story', { parentId: 'epic' }),
      issue('epic', { ...dropped }),
      issue('other'),
    ]);
    expect(forest.excluded).toEqual(new Set(['epic', 'story', 'leaf']));
    expect(forest.children.size).toBe(0);
  });

  it('takes each issue of a ring as a root, and leaves the issues that hang on it in place', () => {
    const forest = buildIssueForest([
      issue('tail', { parentId: 'a' }),
      issue('a', { parentId: 'b' }),
      issue('b', { parentId: 'c' }),
      issue('c', { parentId: 'a' }),
      issue('self', { parentId: 'self' }),
    ]);
    const parents = Object.fromEntries([...forest.issues.values()].map((each) => [each.id, each.parentId]));
    expect(parents).toEqual({ tail: 'a', a: null, b: null, c: null, self: null });
  });

  it('holds every issue once, after its parent, however broken the list', () => {
    fc.assert(
      fc.property(anyLists, (list) => {
        const forest = buildIssueForest(list);
        expect(new Set(forest.issues.keys())).toEqual(new Set(list.map((each) => each.id)));
        const seen = new Set<IssueId>();
        for (const { id: each, parentId } of forest.issues.values()) {
          expect(parentId === null || seen.has(parentId)).toBe(true);
          seen.add(each);
        }
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    const lists = anyLists
      .map((list) => [...new Map(list.map((each) => [each.id, each])).values()])
      .chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(lists, ([list, other]) => {
        const forest = buildIssueForest(list);
        const same = buildIssueForest(other);
        expect(new Map(same.issues)).toEqual(new Map(forest.issues));
        expect(same.excluded).toEqual(forest.excluded);
      }),
    );
  });
});

describe('trees taken from a list', () => {
  const ids = (list: { id: IssueId }[]) => list.map((each) => each.id).toSorted();

  it('are what is asked for and all below it', () => {
    const list = [issue('sub', { parentId: 'story' }), issue('story', { parentId: 'epic' }), issue('epic'), issue('x')];
    expect(ids(treesIn(list)([id('story'), id('sub'), id('missing')]))).toEqual(['story', 'sub']);
  });

  it('end on rings, and hold each issue once', () => {
    fc.assert(
      fc.property(anyLists, (list) => {
        const all = [...new Set(list.map((each) => each.id))];
        expect(ids(treesIn(list)(all))).toEqual(all.toSorted());
      }),
    );
  });
});

describe('the lineage of an issue', () => {
  const forest = buildIssueForest([
    issue('sub', { parentId: 'story' }),
    issue('story', { parentId: 'epic' }),
    issue('epic'),
  ]);

  it('is the issue and its ancestors, nearest first', () => {
    expect(lineageOf(forest, id('sub'))).toEqual(['sub', 'story', 'epic']);
  });

  it('is empty for an issue that is not there', () => {
    expect(lineageOf(forest, id('missing'))).toEqual([]);
  });
});
