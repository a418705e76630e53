import fc from 'fast-check';
import type { TeamId } from '../../../src/domain/ids';
import { foundRows, openRows, pathOf } from '../../../static/src/surfaces/teams-page/team-rows';

const team = (name: string, parent: string | null = null) => ({
  id: name as TeamId,
  parentId: parent as TeamId | null,
  name,
});
const drawn = (rows: ReturnType<typeof openRows<ReturnType<typeof team>>>) =>
  rows.map((row) => `${'·'.repeat(row.depth)}${row.team.name}${row.isOpen === null ? '' : row.isOpen ? ' −' : ' +'}`);

const teams = [team('Web 10', 'App'), team('Shop'), team('Ops'), team('App', 'Shop'), team('Web 9', 'App')];

describe('the rows of the tree', () => {
  it('are its open branches, siblings by name', () => {
    expect(drawn(openRows(teams, () => true, 'en'))).toEqual(['Ops', 'Shop −', '·App −', '··Web 9', '··Web 10']);
    expect(drawn(openRows(teams, (id) => id === 'Shop', 'en'))).toEqual(['Ops', 'Shop −', '·App +']);
    expect(drawn(openRows(teams, () => false, 'en'))).toEqual(['Ops', 'Shop +']);
  });

  it('are what was found, and what stands above it', () => {
    expect(drawn(foundRows(teams, ' wEb ', 'en'))).toEqual(['Shop −', '·App −', '··Web 9', '··Web 10']);
    expect(drawn(foundRows(teams, 'app', 'en'))).toEqual(['Shop −', '·App']);
    expect(drawn(foundRows(teams, 'nothing', 'en'))).toEqual([]);
  });

  it('have every team found once, and its way up, whatever the tree', () => {
    const anyTree = fc
      .array(fc.nat(20), { minLength: 1, maxLength: 20 })
      .map((parents) => parents.map((parent, at) => team(`${at}`, at === 0 || parent === 0 ? null : `${parent % at}`)));
    fc.assert(
      fc.property(anyTree, fc.nat(9), (tree, digit) => {
        const names = foundRows(tree, `${digit}`, 'en').map((row) => row.team.name);
        const wanted = new Set<string>();
        for (const { name } of tree.filter((each) => each.name.includes(`${digit}`))) {
          for (const step of pathOf(tree, name as TeamId).split(' / ')) wanted.add(step);
        }
        expect([...names].sort()).toEqual([...wanted].sort());
      }),
    );
  });
});
