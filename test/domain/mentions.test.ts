import fc from 'fast-check';
import { markOf, mentionedIn, partsOf } from '../../src/domain/mentions';
import type { AccountId } from '../../src/domain/ids';

const mona = '712020:mona-1' as AccountId;
const dev = '5b10a2844c20165700ede21g' as AccountId;

const accountIds = fc.stringMatching(/^[\w:-]{1,40}$/) as fc.Arbitrary<AccountId>;
const pieces = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), accountIds.map(markOf)));

describe('mentions', () => {
  it('stand among the words', () => {
    expect(partsOf(`Hi ${markOf(mona)}, ask ${markOf(dev)}`)).toEqual([
      { kind: 'words', words: 'Hi ' },
      { kind: 'mention', accountId: mona },
      { kind: 'words', words: ', ask ' },
      { kind: 'mention', accountId: dev },
    ]);
  });

  it('name each person once, in order', () => {
    expect(mentionedIn(`${markOf(dev)}${markOf(mona)} ${markOf(dev)}`)).toEqual([dev, mona]);
  });

  it.each(['@Mona', 'a@[b c]', '@[]', '@[a', '[a]', `@[${'a'.repeat(129)}]`, 'me@example.com'])(
    'are not taken out of %s',
    (text) => expect(partsOf(text)).toEqual([{ kind: 'words', words: text }]),
  );

  it('of nothing are none', () => expect(partsOf('')).toEqual([]));

  it('and words put together are the text', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('');
        const parts = partsOf(text);
        expect(parts.map((part) => (part.kind === 'words' ? part.words : markOf(part.accountId))).join('')).toBe(text);
      }),
    );
  });

  it('are found wherever they stand between words without brackets', () => {
    fc.assert(
      fc.property(fc.array(accountIds), (ids) => {
        expect(mentionedIn(ids.map(markOf).join(' and '))).toEqual([...new Set(ids)]);
      }),
    );
  });
});
