import type { AccountId } from './ids';

/** A piece of a text: words as typed, or somebody who is mentioned. */
export type TextPart = { readonly kind: 'words'; readonly words: string } | Mention;
export interface Mention {
  readonly kind: 'mention';
  readonly accountId: AccountId;
}

/** A mention stands in a text as `@[account id]`: names change, and are not kept. */
const mark = /@\[([^\][\s]{1,128})\]/g;

export const markOf = (accountId: AccountId): string => `@[${accountId}]`;

/** The text in its order, in words and mentions; put together again it is the text. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > from) parts.push({ kind: 'words', words: text.slice(from, match.index) });
    parts.push({ kind: 'mention', accountId: match[1] as AccountId });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'words', words: text.slice(from) });
  return parts;
}

/** Who is mentioned, each once, in the order of the text. */
export const mentionedIn = (text: string): AccountId[] => [
  ...new Set(partsOf(text).flatMap((part) => (part.kind === 'mention' ? [part.accountId] : []))),
];
