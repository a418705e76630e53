import type { AccountId } from '../../../src/domain/ids';
import { nameBeingTyped, toKept, toTyped } from '../../../static/src/forms/mention-text';

const mona = { accountId: '712020:mona' as AccountId, name: 'Mona Manager' };
const ann = { accountId: 'ann-1' as AccountId, name: 'Ann' };
const annSo = { accountId: 'ann-2' as AccountId, name: 'Ann (So.)' };

describe('mentions in what is typed', () => {
  it('are kept as account ids, the longest name first', () => {
    expect(toKept('@Mona Manager and @Ann (So.), @Ann!', [mona, ann, annSo])).toBe(
      '@[712020:mona] and @[ann-2], @[ann-1]!',
    );
  });

  it('are whole names of people who were chosen', () => {
    expect(toKept('@Annette @Bob', [ann])).toBe('@Annette @Bob');
    expect(toKept('@Ann', [])).toBe('@Ann');
  });

  it('come back as names', () => {
    const nameOf = (id: AccountId) => (id === mona.accountId ? mona.name : null);
    expect(toTyped('Hi @[712020:mona], @[gone]', nameOf)).toBe('Hi @Mona Manager, @[gone]');
    expect(toKept(toTyped('Hi @[712020:mona]', nameOf), [mona])).toBe('Hi @[712020:mona]');
  });

  it.each([
    ['Ask @Mo', 'Mo'],
    ['@Mona M', 'Mona M'],
    ['(@m', 'm'],
    ['@', null],
    ['me@example.com', null],
    ['@ a', null],
    ['@Mona Manager, could', null],
    ['@Mo\nnext', null],
  ])('of %j are looked up as %j', (typed, words) => {
    expect(nameBeingTyped(typed, typed.length, [mona])).toBe(words);
  });

  it('are looked up where the caret is', () => {
    expect(nameBeingTyped('@Mo and more', 3, [])).toBe('Mo');
  });
});
