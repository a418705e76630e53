import fc from 'fast-check';
import { wordPieces } from '../../../static/src/surfaces/strategy-page/word-pieces';

describe('the words of two texts', () => {
  it('tell what went and what came, phrase by phrase', () => {
    const pieces = wordPieces('On a phone; a third of the orders do.', 'On a phone; four in ten orders do.');
    expect(pieces.map(({ same, removed, added }) => [same, removed.trim(), added.trim()])).toEqual([
      ['On a phone; ', '', ''],
      ['', 'a third of the', 'four in ten'],
      ['orders do.', '', ''],
    ]);
  });

  it('give both texts back, whole', () => {
    const text = fc.array(fc.constantFrom('We', 'sell', 'shoes', ' ', ' ', '\n', '🚀', '.'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = wordPieces(one.join(''), other.join(''));
        expect(pieces.map(({ same, removed }) => same + removed).join('')).toBe(one.join(''));
        expect(pieces.map(({ same, added }) => same + added).join('')).toBe(other.join(''));
      }),
    );
  });
});
