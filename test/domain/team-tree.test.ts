import fc from 'fast-check';
import type { TeamId } from '../../src/domain/ids';
import { placeTeams, teamsWithin, type TeamNode } from '../../src/domain/team-tree';

const team = (id: string, parentId: string | null = null): TeamNode => ({
  id: id as TeamId,
  parentId: parentId as TeamId | null,
});
const drawn = (teams: readonly TeamNode[]) =>
  placeTeams(teams).map(({ team: { id }, depth }) => '·'.repeat(depth) + id);

/** Up to 30 teams, each below any of them, itself or one that is not there. */
const anyTeams = fc
  .array(fc.option(fc.nat(30)), { maxLength: 30 })
  .map((parents) => parents.map((parent, index) => team(String(index), parent === null ? null : String(parent))));

describe('the tree of teams', () => {
  it('has each team right above those below it, siblings in their order', () => {
    const teams = [team('app', 'shop'), team('shop'), team('ops'), team('pay', 'shop'), team('web', 'app')];
    expect(drawn(teams)).toEqual(['shop', '·app', '··web', '·pay', 'ops']);
    expect(placeTeams(teams).map(({ hasChildren }) => hasChildren)).toEqual([true, true, false, false, false]);
  });

  it('puts at the top what stands below nothing that is there, and one of a ring', () => {
    expect(drawn([team('a', 'gone'), team('b', 'd'), team('c', 'b'), team('d', 'c')])).toEqual(['a', 'b', '·c', '··d']);
  });

  it('has every team once, whatever stands below whatever', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const placed = placeTeams(teams);
        expect(placed.map((each) => each.team.id).sort()).toEqual(teams.map(({ id }) => id).sort());
        for (const [index, { depth }] of placed.entries()) {
          expect(depth).toBeLessThanOrEqual((placed[index - 1]?.depth ?? -1) + 1);
        }
      }),
    );
  });
});

describe('what stands within a team', () => {
  it('is the team and all below it', () => {
    const teams = [team('app', 'shop'), team('shop'), team('ops'), team('web', 'app')];
    expect([...teamsWithin(teams, 'shop' as TeamId)].sort()).toEqual(['app', 'shop', 'web']);
    expect([...teamsWithin(teams, 'web' as TeamId)]).toEqual(['web']);
  });

  it('leaves only places that make no ring', () => {
    fc.assert(
      fc.property(anyTeams, fc.nat(), fc.nat(), (teams, one, other) => {
        const isWhole = (list: readonly TeamNode[]) => list.every(({ id }) => reachesTop(list, id));
        const moved = teams[one % teams.length];
        const parent = teams[other % teams.length];
        fc.pre(moved !== undefined && parent !== undefined && isWhole(teams));
        const after = teams.map((each) => (each.id === moved.id ? { ...each, parentId: parent.id } : each));
        expect(isWhole(after)).toBe(!teamsWithin(teams, moved.id).has(parent.id));
      }),
    );
  });
});

function reachesTop(teams: readonly TeamNode[], from: TeamId): boolean {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  let at: TeamId | null = from;
  for (let steps = 0; at !== null && steps <= teams.length; steps += 1) at = parents.get(at) ?? null;
  return at === null;
}
