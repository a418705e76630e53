/** How a person names the issues that they look for. */
type IssueSearch =
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'jql'; readonly jql: string }
  /** Words of the summary; the last may be the beginning of one. */
  | { readonly kind: 'text'; readonly words: readonly string[] };

const key = /^[a-z][a-z0-9_]*-\d+$/i;
const operator =
  /^[\s(!]*(not\s+)?(\w+|"[^"]+"|cf\[\d+\])\s*([=~<>]|!=|!~|(not\s+)?in\s*\(|is\s+(not\s+)?(empty|null)\b)/i;

/** Keys between blanks or commas, JQL that begins with a field and what is asked of it, or else words. */
export function parseIssueSearch(typed: string): IssueSearch {
  const text = typed.trim();
  if (text === '') return { kind: 'suggestions' };
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.every((part) => key.test(part))) return { kind: 'keys', keys: parts.map((part) => part.toUpperCase()) };
  if (operator.test(text)) return { kind: 'jql', jql: text };
  return { kind: 'text', words: text.match(/[\p{L}\p{N}]+/gu) ?? [] };
}

/** JQL for issues of a project, or of all others, newest change first; null when the search names nothing. */
export function jqlOf(
  search: Exclude<IssueSearch, { kind: 'keys' }>,
  projectId: string,
  where: 'here' | 'elsewhere',
): string | null {
  const place = `project ${where === 'here' ? '=' : '!='} ${projectId}`;
  switch (search.kind) {
    case 'suggestions':
      return where === 'here' ? `${place} AND statusCategory != Done ORDER BY updated DESC` : null;
    case 'jql':
      return where === 'here' ? search.jql : null;
    case 'text':
      if (search.words.length === 0) return null;
      return `${place} AND summary ~ "${search.words.join(' ')}*" ORDER BY updated DESC`;
  }
}
