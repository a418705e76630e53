const LITERAL_OR_COMMENT = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g;

/** The statement with every literal, quoted name and comment blanked, each place as it was, so that words can be looked for. */
export function skeleton(query: string): string {
  return query.replace(LITERAL_OR_COMMENT, (text) => (/^(?:--|#|\/)/.test(text) ? ' ' : '_').repeat(text.length));
}

/** The statement without what stands in parentheses, each place as it was. */
export function outermost(query: string): string {
  const words = skeleton(query);
  let text = '';
  let from = 0;
  for (let start = words.indexOf('('); start >= 0; start = words.indexOf('(', from)) {
    const end = closing(words, start);
    text += words.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return text + words.slice(from);
}

/** Where the parenthesis that opens at `start` closes. */
export function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Replaces what `pattern` finds outside of literals, names and comments. */
export function rewrite(query: string, pattern: RegExp, replacement: (found: string) => string): string {
  const words = skeleton(query);
  let text = '';
  let from = 0;
  for (const { 0: found, index } of words.matchAll(pattern)) {
    text += query.slice(from, index) + replacement(query.slice(index, index + found.length));
    from = index + found.length;
  }
  return text + query.slice(from);
}
