import { Arena, nextId, type Act, type Actor } from '../at-once/arena';
import { backgroundHappenings } from '../at-once/background';
import { everythingThatWrites, pairsOf, type Pair } from '../at-once/pairs';
import type { Dump } from '../at-once/stored-state';
import { readManifest } from '../site/forge/manifest';
import { openTestDatabase } from '../support/test-database';

jest.mock('../../src/forge/clock', () => ({
  ...jest.requireActual<object>('../../src/forge/clock'),
  newId: () => nextId(),
}));

/** With it every statement that writes is held, and both also begin together, a hundred times. */
const isLong = process.env.TWO_AT_ONCE === 'long';
const freeRounds = 100;

type Role = [Actor, Act];

/** Which say nothing by themselves: they are worked out again from the rest, or come with it. */
const followsFromTheRest =
  /^(activity|recompute_mark|goal_progress|progress_history|team_standing|team_focus|gap|gap_tally|mirror_run)$/;

describe('two at once leave what one after the other could have left', () => {
  let alone: Arena;
  let shared: Arena;

  beforeAll(async () => {
    alone = await Arena.open({ choice: 'memory', close: () => Promise.resolve() });
    shared = await Arena.open(await openTestDatabase());
  }, 60_000);
  afterAll(async () => {
    await alone.close();
    await shared.close();
  });

  const pairs = pairsOf(everythingThatWrites({ current: () => shared.events }));

  it('with every function of the manifest that writes', () => {
    const named = new Set(Object.values(backgroundHappenings).map((of) => of({ current: () => shared.events }).functionKey));
    const { functions } = readManifest('manifest.yml');
    const others = ['resolver', 'issue-context-status', 'on-installed'];
    expect([...named, ...others].toSorted()).toEqual([...functions.keys()].toSorted());
  });

  it.each(pairs.map((pair) => [pair.name, pair] as const))('%s', async (_, pair) => {
    const expected = new Expected(alone, pair);
    const [one, other]: [Role, Role] = [
      ['one', pair.one],
      ['other', pair.other],
    ];
    for (const [held, over] of [
      [one, other],
      [other, one],
    ] satisfies [Role, Role][]) {
      for (const at of placesOf(await alone.writesOf(held[1]))) await expected.toHold(await shared.atOnce(held, at, over));
    }
    for (let round = 0; isLong && round < freeRounds; round += 1)
      await expected.toHold(await shared.freely(pair.one, pair.other));
  }, 60_000);
});

/** Which of the statements are held: of each table the first, or all. */
function placesOf(tables: readonly string[]): number[] {
  return tables.flatMap((table, at) => {
    if (followsFromTheRest.test(table)) return [];
    return isLong || tables.indexOf(table) === at ? [at] : [];
  });
}

/** What one after the other leaves: whether or not jobs run in between is looked at when it matters. */
class Expected {
  private readonly ends: Dump[] = [];
  private isWhole = false;

  constructor(
    private readonly alone: Arena,
    private readonly pair: Pair,
  ) {}

  async toHold(end: Dump): Promise<void> {
    if (this.ends.length === 0) await this.look(false);
    if (this.closest(end).distance === 0) return;
    if (!this.isWhole) await this.look(true);
    this.isWhole = true;
    const { distance, expected } = this.closest(end);
    if (distance > 0) expect(end).toEqual(expected);
  }

  private async look(settleBetween: boolean): Promise<void> {
    const [one, other]: [Role, Role] = [
      ['one', this.pair.one],
      ['other', this.pair.other],
    ];
    this.ends.push(await this.alone.inTurn(one, other, { settleBetween }));
    this.ends.push(await this.alone.inTurn(other, one, { settleBetween }));
  }

  private closest(end: Dump) {
    const distances = this.ends.map((expected) => ({ expected, distance: distanceOf(expected, end) }));
    return distances.reduce((one, other) => (other.distance < one.distance ? other : one));
  }
}

/** Rows that are in one of the two alone. */
function distanceOf(one: Dump, other: Dump): number {
  const lackingIn = (rows: string[] = [], others: string[] = []) => rows.filter((row) => !others.includes(row)).length;
  return Object.keys(one).reduce(
    (sum, table) => sum + lackingIn(one[table], other[table]) + lackingIn(other[table], one[table]),
    0,
  );
}
