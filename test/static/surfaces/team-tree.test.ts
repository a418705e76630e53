import type { TeamLineView } from '../../../src/contract/teams-views';
import type { TeamId } from '../../../src/domain/ids';
import { openAtFirst, rowsOf, treeOf, withPage } from '../../../static/src/surfaces/teams-overview/team-tree';

const id = (name: string) => name as TeamId;
const line = (name: string, parent: string | null, childCount = 0) =>
  ({ id: id(name), parentId: parent === null ? null : id(parent), name, childCount }) as TeamLineView;
const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) =>
    row.kind === 'team' ? `${'-'.repeat(row.depth)}${row.team.name}` : `${'-'.repeat(row.depth)}more`,
  );

describe('the tree of teams', () => {
  const view = { tree: [line('A', null, 3), line('B', 'A'), line('C', 'A', 1)], next: null };

  it('shows each team right before those below it, and where there are more', () => {
    expect(told(rowsOf(treeOf(view), () => true))).toEqual(['A', '-B', '-C', '-more']);
    expect(told(rowsOf(treeOf(view), () => false))).toEqual(['A']);
    expect(told(rowsOf(treeOf({ ...view, next: { name: 'A', id: id('A') } }), () => false))).toEqual(['A', 'more']);
  });

  it('takes in further pages, a team once', () => {
    const page = { teams: [line('C', 'A', 1), line('D', 'A')], next: null };
    const tree = withPage(treeOf(view), id('A'), page);
    expect(told(rowsOf(tree, () => true))).toEqual(['A', '-B', '-C', '-D']);
    const deeper = withPage(tree, id('C'), { teams: [line('E', 'C')], next: null });
    expect(told(rowsOf(deeper, () => true))).toEqual(['A', '-B', '-C', '--E', '-D']);
  });

  it('ends on rings', () => {
    const ring = withPage(treeOf(view), id('C'), { teams: [line('A', 'C', 3)], next: null });
    expect(told(rowsOf(ring, () => true))).toEqual(['A', '-B', '-C', '-more']);
  });

  it('opens all of a small company at first, and the top of a large one', () => {
    expect([...openAtFirst(view)]).toEqual(['A', 'B', 'C']);
    const many = Array.from({ length: 50 }, (_, at) => line(`T${at}`, 'A'));
    expect([...openAtFirst({ tree: [line('A', null, 50), ...many] })]).toEqual(['A']);
  });
});
