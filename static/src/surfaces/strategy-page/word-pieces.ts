import { diffWordsWithSpace } from 'diff';

/** Words that stayed, or that others came in the place of. */
interface WordPiece {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/** After so long in ms, texts that have nothing in common are shown whole, one after the other. */
const longestComparison = 300;

/** One text become another. Changes with only a space between them are one change, so that phrases stay readable. */
export function wordPieces(before: string, after: string): WordPiece[] {
  const found = diffWordsWithSpace(before, after, { timeout: longestComparison });
  if (found === undefined) return [{ same: '', removed: before, added: after }];
  const pieces: WordPiece[] = [];
  found.forEach(({ value, added, removed }, place) => {
    const last = pieces.at(-1);
    const change = last?.same === '' ? last : undefined;
    const isGap = value.trim() === '' && !value.includes('\n') && place < found.length - 1;
    if (!added && !removed && !(isGap && change !== undefined)) {
      pieces.push({ same: value, removed: '', added: '' });
      return;
    }
    const merged = {
      same: '',
      removed: (change?.removed ?? '') + (added ? '' : value),
      added: (change?.added ?? '') + (removed ? '' : value),
    };
    pieces.splice(change === undefined ? pieces.length : -1, 1, merged);
  });
  return pieces;
}
