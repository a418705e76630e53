import { anyGoal, goalsThatFit, ownersOf } from '../../../static/src/surfaces/goals-page/goal-filter';
import * as changes from '../../../static/src/surfaces/goal-page/field-changes';
import words from '../../../locales/en-US.json';

type Goal = Parameters<typeof ownersOf>[0][number];

const goal = (title: string, ownerId: string | null, pace: string, more: object = {}) =>
  ({ title, ownerId, progress: { pace }, state: 'proposed', keyResults: [], ...more }) as unknown as Goal;

const phone = goal('Phone', 'mona', 'onTrack', {
  keyResults: [goal('Drop-off', 'dev', 'offTrack'), goal('Phone orders', 'mona', 'onTrack')],
});
const night = goal('Calm nights', null, 'stale', { state: 'agreed' });

const titlesOf = (filter: object) =>
  goalsThatFit([phone, night], { ...anyGoal, ...filter }, 'en').map(({ title, keyResults }) => [
    title,
    ...keyResults.map((keyResult) => keyResult.title),
  ]);

describe('the filter of goals', () => {
  it.each([
    [{}, [['Phone', 'Drop-off', 'Phone orders'], ['Calm nights']]],
    [{ text: ' PHONE ' }, [['Phone', 'Phone orders']]],
    [{ text: 'drop' }, [['Phone', 'Drop-off']]],
    [{ ownerId: 'dev' }, [['Phone', 'Drop-off']]],
    [{ pace: 'stale' }, [['Calm nights']]],
    [{ state: 'agreed' }, [['Calm nights']]],
    [{ text: 'calm', state: 'proposed' }, []],
  ])('%j', (filter, shown) => {
    expect(titlesOf(filter)).toEqual(shown);
  });

  it('offers everybody who owns something, once', () => {
    expect(ownersOf([phone, night])).toEqual(['mona', 'dev']);
  });
});

describe('what an edit changed', () => {
  const changesBetween = (from: unknown, to: unknown) =>
    changes.changesBetween(Object.keys(words.goalPage.field), from, to);

  it('is told field by field, those of the measure with its unit', () => {
    const measure = { kind: 'number', start: 38, target: 25, unit: '%' };
    expect(changesBetween({ title: 'A', measure }, { title: 'B', measure: { ...measure, target: 20 } })).toEqual([
      { field: 'title', from: 'A', to: 'B', unit: '', issueId: null },
      { field: 'target', from: 25, to: 20, unit: '%', issueId: null },
    ]);
  });

  it('names the initiative whose weight it is', () => {
    expect(changesBetween({ issueId: '7', weight: 1 }, { issueId: '7', weight: 2 })).toEqual([
      { field: 'weight', from: 1, to: 2, unit: '', issueId: '7' },
    ]);
  });

  it.each([
    [null, null],
    ['x', 'y'],
    [{ unheardOf: 1 }, { unheardOf: 2 }],
  ])('is nothing known in %j → %j', (from, to) => {
    expect(changesBetween(from, to)).toEqual([]);
  });
});
