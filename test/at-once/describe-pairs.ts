import type { Role } from './arena';
import { useArenas } from './arenas';
import { Expected } from './expected';
import { everyPlace, tellingPlaces } from './steps';
import { everythingThatWrites, fewOf, pairsOf, type NamedHappening, type Pair } from './pairs';

/**
 * How much is tried: in `long` every statement that writes is held, and both also begin together, a hundred times; in
 * `all`, which CI has, each pair where it tells; otherwise each happening with itself and with one other.
 */
const extent = process.env.TWO_AT_ONCE ?? (process.env.CI ? 'all' : 'few');
const isLong = extent === 'long';
const freeRounds = 100;

/** A test for each pair whose first happening is one of these: what both leave is what one after the other could have left. */
export function describePairs(isMine: (one: NamedHappening) => boolean): void {
  const arenas = useArenas();
  const happenings = everythingThatWrites({ current: () => arenas.shared.events });
  const pairs = (extent === 'few' ? fewOf : pairsOf)(happenings).filter(({ first }) => isMine(first));

  it.each(pairs.map((pair) => [pair.name, pair] as const))(
    '%s',
    async (_, pair) => {
      const { alone, shared } = arenas;
      const expected = new Expected(alone, pair);
      const steps = { one: await alone.stepsOf(pair.one), other: await alone.stepsOf(pair.other) };
      for (const [held, over] of rolesOf(pair)) {
        const own = steps[held[0]];
        const places = isLong ? everyPlace(own) : tellingPlaces(own, steps[over[0]]);
        for (const at of places) await expected.toHold(await shared.atOnce(held, at, over));
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
