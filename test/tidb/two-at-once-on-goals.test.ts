import { nextId } from '../at-once/arena';
import { describePairs } from '../at-once/describe-pairs';

jest.mock('../../src/forge/clock', () => ({
  ...jest.requireActual<object>('../../src/forge/clock'),
  newId: () => nextId(),
}));

describe('two at once, of operations on key results and what hangs on them', () => {
  describePairs(({ hangsOn, isOperation }) => isOperation && hangsOn.includes('keyResult'));
});
