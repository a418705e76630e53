import { Arena, nextId, type Act } from '../at-once/arena';
import { Expected } from '../at-once/expected';
import { operationHappenings, usualTarget, type Target } from '../at-once/happenings';
import type { Scene } from '../at-once/scene';
import { tellingPlaces } from '../at-once/steps';
import { openTestDatabase } from '../support/test-database';

jest.mock('../../src/forge/clock', () => ({
  ...jest.requireActual<object>('../../src/forge/clock'),
  newId: () => nextId(),
}));

type Name = keyof typeof operationHappenings;

const countsUp = /,?\s*`?touched`? = touched \+ 1,?/i;

/** The statement without what guards it; undefined where it is nothing but a guard. */
const unguarded = {
  /** Only the row itself is written, and no other looked at again. */
  counting: (query: string) =>
    /^\s*update\s+`?\w+`?\s+set\s+touched = touched \+ 1\s+where/i.test(query)
      ? undefined
      : query.replace(countsUp, ' '),
  /** A change counts while the cycle is open alone. */
  accepting: (query: string) => query.replaceAll('OR cycle.id IN (', "OR 'no cycle' IN ("),
};

describe('what is not guarded is found', () => {
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

  const actOf =
    (name: Name, turn: 'first' | 'again', at: (scene: Scene) => Partial<Target>): Act =>
    (company, scene) =>
      operationHappenings[name].run(company, scene, { ...usualTarget(scene), ...at(scene) }, turn);

  it.each<[Name, Name, keyof typeof unguarded]>([
    ['moveTeam', 'moveTeam', 'counting'],
    ['createTeam', 'removeTeam', 'counting'],
    ['createObjective', 'removeTeam', 'counting'],
    ['createObjective', 'removeCycle', 'counting'],
    ['moveKeyResult', 'createKeyResult', 'counting'],
    ['checkIn', 'closeCycle', 'accepting'],
  ])('%s beside %s', async (one, other, guard) => {
    const at = operationHappenings[one].at ?? (() => ({}));
    const acts = { one: actOf(one, 'first', at), other: actOf(other, one === other ? 'again' : 'first', at) };
    const expected = new Expected(alone, acts);
    shared.rewrite = unguarded[guard];
    const missed: boolean[] = [];
    for (const place of tellingPlaces(await alone.stepsOf(acts.one), await alone.stepsOf(acts.other)))
      missed.push(await expected.isMissedBy(await shared.atOnce(['one', acts.one], place, ['other', acts.other])));
    shared.rewrite = undefined;
    expect(missed).toContain(true);
  });
});
