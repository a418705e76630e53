import { executionError } from './failure';
import type { SqlFailure } from './failure';
import { closing, outermost, skeleton } from './sql-text';

/** Where the condition of a join ends. */
const NEXT_PART =
  /,|\b(?:JOIN|INNER|LEFT|RIGHT|CROSS|NATURAL|ON|WHERE|GROUP|HAVING|WINDOW|ORDER|LIMIT|UNION|EXCEPT|INTERSECT|SET)\b/i;

/**
 * Refuses what SQLite takes and TiDB does not: a subquery in the condition of a join. (TiDB does take one there that it can
 * work out beforehand, a single value of no other table.)
 */
export function refuseAsTidb(query: string): void {
  const words = skeleton(query);
  for (const { index } of words.matchAll(/\bON\b(?!\s+DUPLICATE\b)/gi)) {
    if (/\bSELECT\b/i.test(conditionAt(words, index + 'ON'.length))) throw subqueryInJoin();
  }
}

function conditionAt(words: string, start: number): string {
  const rest = words.slice(start, endOfPart(words, start));
  const end = outermost(rest).search(NEXT_PART);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Where the parenthesis closes in which `start` stands. */
function endOfPart(words: string, start: number): number {
  for (let at = start; at < words.length; at += 1) {
    if (words[at] === '(') at = closing(words, at);
    else if (words[at] === ')') return at;
  }
  return words.length;
}

const subqueryInJoin = (): SqlFailure => executionError(1105, "ON condition doesn't support subqueries yet");
