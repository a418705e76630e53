import { nextId } from '../at-once/arena';
import { backgroundHappenings } from '../at-once/background';
import { describePairs } from '../at-once/describe-pairs';
import { readManifest } from '../site/forge/manifest';

jest.mock('../../src/forge/clock', () => ({
  ...jest.requireActual<object>('../../src/forge/clock'),
  newId: () => nextId(),
}));

describe('two at once, of all others', () => {
  it('are all functions of the manifest that write', () => {
    const known = Object.values(backgroundHappenings).map((of) => of({ current: () => ({}) as never }).functionKey);
    const others = ['resolver', 'issue-context-status', 'on-installed'];
    const { functions } = readManifest('manifest.yml');
    expect([...new Set(known), ...others].toSorted()).toEqual([...functions.keys()].toSorted());
  });

  describePairs(({ hangsOn, isOperation }) => !isOperation || !hangsOn.includes('keyResult'));
});
