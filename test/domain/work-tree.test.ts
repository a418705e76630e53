import fc from 'fast-check';
import { addWork, noWork, workShares } from '../../src/domain/heartbeat';
import type { TeamId } from '../../src/domain/ids';
import { placeTeams, teamsWithin } from '../../src/domain/team-tree';
import { workWithin } from '../../src/domain/work-tree';

const tallies = fc.record({
  strategic: fc.nat(20),
  heartbeat: fc.nat(20),
  unclassified: fc.nat(20),
  issues: fc.nat(60),
});

/** Teams below any other, or at the top: rings too. */
const teams = fc
  .array(fc.tuple(fc.option(fc.nat(12)), fc.option(tallies)), { minLength: 1, maxLength: 13 })
  .map((rows) =>
    rows.map(([parent, own], index) => ({
      id: `t${index}` as TeamId,
      parentId: (parent === null || parent >= index ? null : `t${parent}`) as TeamId | null,
      own,
    })),
  );

describe('work within a team', () => {
  it('is that of the team and of all below it, and its shares add to 1', () => {
    fc.assert(
      fc.property(teams, (all) => {
        const within = workWithin(placeTeams(all), ({ own }) => own);
        for (const { id } of all) {
          const ids = teamsWithin(all, id);
          const expected = addWork(all.filter((team) => ids.has(team.id)).map(({ own }) => own ?? noWork));
          expect(within.get(id)).toEqual(expected);
          const shares = workShares(expected);
          if (shares === null) continue;
          expect(shares.strategic + shares.heartbeat + shares.unclassified).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
