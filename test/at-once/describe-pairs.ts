import { openTestDatabase } from '../support/test-database';
import { Arena, type Role } from './arena';
import { Expected } from './expected';
import { everythingThatWrites, pairsOf, type NamedHappening, type Pair } from './pairs';

/** With it every statement that writes is held, and both also begin together, a hundred times. */
const isLong = process.env.TWO_AT_ONCE === 'long';
const freeRounds = 100;

/** They say nothing by themselves: they are worked out again from the rest, or come with it. */
const followsFromTheRest =
  /^(activity|recompute_mark|goal_progress|progress_history|team_standing|team_focus|gap|gap_tally|mirror_run)$/;

/** A test for each pair whose first happening is one of these: what both leave is what one after the other could have left. */
export function describePairs(isMine: (one: NamedHappening) => boolean): void {
  let alone: Arena;
  let shared: Arena;
  const pairs = pairsOf(everythingThatWrites({ current: () => shared.events })).filter(({ first }) => isMine(first));

  beforeAll(async () => {
    alone = await Arena.open({ choice: 'memory', close: () => Promise.resolve() });
    shared = await Arena.open(await openTestDatabase());
  }, 60_000);
  afterAll(async () => {
    await alone.close();
    await shared.close();
  });

  it.each(pairs.map((pair) => [pair.name, pair] as const))(
    '%s',
    async (_, pair) => {
      const expected = new Expected(alone, pair);
      for (const [held, over] of rolesOf(pair)) {
        for (const at of placesOf(await alone.writesOf(held[1])))
          await expected.toHold(await shared.atOnce(held, at, over));
      }
      for (let round = 0; isLong && round < freeRounds; round += 1)
        await expected.toHold(await shared.freely(pair.one, pair.other));
    },
    isLong ? 600_000 : 60_000,
  );
}

/** Which is held, and which runs meanwhile: each of them once. */
function rolesOf({ one, other }: Pair): [Role, Role][] {
  const first: Role = ['one', one];
  const second: Role = ['other', other];
  return [
    [first, second],
    [second, first],
  ];
}

/** Which of the statements are held: of each table the first, or all. */
function placesOf(tables: readonly string[]): number[] {
  return tables.flatMap((table, at) => {
    if (followsFromTheRest.test(table)) return [];
    return isLong || tables.indexOf(table) === at ? [at] : [];
  });
}
