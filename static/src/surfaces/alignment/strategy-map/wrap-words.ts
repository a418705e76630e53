/** How wide a text is, in px. */
export type Measure = (text: string) => number;

const ellipsis = '…';

/** A text in so many lines of that width; what does not fit ends in an ellipsis, a word that is too long is broken. */
export function wrapWords(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, ' ');
  while (rest !== '' && lines.length < most) {
    if (lines.length === most - 1) {
      lines.push(cut(rest, width, measure));
      break;
    }
    const line = fitting(rest, width, measure);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** As much of a text as that width holds, with an ellipsis where it goes on. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = lettersOf(text);
  return `${letters
    .slice(0, longest(letters, width - measure(ellipsis), measure))
    .join('')
    .trimEnd()}${ellipsis}`;
}

/** The first words that fit, or else the first letters of the first word. */
function fitting(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = lettersOf(text);
  const count = Math.max(1, longest(letters, width, measure));
  const head = letters.slice(0, count).join('');
  if (letters[count] === ' ') return head;
  const space = head.lastIndexOf(' ');
  return space > 0 ? head.slice(0, space + 1) : head;
}

/** How many of the first letters fit. */
function longest(letters: readonly string[], width: number, measure: Measure): number {
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(letters.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

const segmenter = new Intl.Segmenter();

/** As people count them: a flag or a family is one. */
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
