import { defaultRules, isDropped } from '../../src/domain/rules';

describe('a dropped issue', () => {
  it.each([
    "Won't Do",
    'Won’t Do',
    'wont do',
    "  WON'T   FIX ",
    'Duplicate',
    'Declined',
    'Cannot Reproduce',
    'Invalid',
    'Incomplete',
  ])('is done with resolution "%s"', (resolution) => {
    expect(isDropped('done', resolution, defaultRules)).toBe(true);
  });

  it.each(['Done', 'Fixed', "Won't", '', 'Duplicated'])('is not one with resolution "%s"', (resolution) => {
    expect(isDropped('done', resolution, defaultRules)).toBe(false);
  });

  it('has a resolution', () => {
    expect(isDropped('done', null, defaultRules)).toBe(false);
  });

  it.each(['new', 'indeterminate'] as const)('is not one while its category is %s', (category) => {
    expect(isDropped(category, "Won't Do", defaultRules)).toBe(false);
  });

  it('follows the list that an admin wrote', () => {
    const rules = { ...defaultRules, notDelivered: [' obsolète '] };
    expect(isDropped('done', 'Obsolète', rules)).toBe(true);
    expect(isDropped('done', "Won't Do", rules)).toBe(false);
  });
});
