import type { WritingOperation } from '../../src/contract/effects';
import { nextId } from '../at-once/arena';
import { useArenas } from '../at-once/arenas';
import { Expected } from '../at-once/expected';
import { everythingThatWrites, pairOf } from '../at-once/pairs';
import { tellingPlaces } from '../at-once/steps';

jest.mock('../../src/forge/clock', () => ({
  ...jest.requireActual<object>('../../src/forge/clock'),
  newId: () => nextId(),
}));

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
  const arenas = useArenas();
  const happenings = everythingThatWrites({ current: () => arenas.shared.events });
  const named = (name: WritingOperation) => {
    const happening = happenings.find((each) => each.name === name);
    if (happening === undefined) throw new Error(`Nothing is named ${name}.`);
    return happening;
  };

  it.each<[WritingOperation, WritingOperation, keyof typeof unguarded]>([
    ['moveTeam', 'moveTeam', 'counting'],
    ['createTeam', 'removeTeam', 'counting'],
    ['createObjective', 'removeTeam', 'counting'],
    ['createObjective', 'removeCycle', 'counting'],
    ['moveKeyResult', 'createKeyResult', 'counting'],
    ['checkIn', 'closeCycle', 'accepting'],
  ])('%s beside %s', async (one, other, guard) => {
    const { alone, shared } = arenas;
    const acts = pairOf(named(one), named(other), one === other ? 'again' : 'first');
    const expected = new Expected(alone, acts);
    shared.rewrite = unguarded[guard];
    const missed: boolean[] = [];
    for (const place of tellingPlaces(await alone.stepsOf(acts.one), await alone.stepsOf(acts.other)))
      missed.push(await expected.isMissedBy(await shared.atOnce(['one', acts.one], place, ['other', acts.other])));
    shared.rewrite = undefined;
    expect(missed).toContain(true);
  });
});
