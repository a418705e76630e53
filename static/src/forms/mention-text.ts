import type { AccountId } from '../../../src/domain/ids';
import { markOf, partsOf } from '../../../src/domain/mentions';

/** Somebody who may stand in a text, under the name that the writer sees. */
export interface Named {
  readonly accountId: AccountId;
  readonly name: string;
}

/** What is typed has names, what is kept has account ids: `@Mona Manager` becomes her mark, the longest name first. */
export function toKept(typed: string, people: readonly Named[]): string {
  if (people.length === 0) return typed;
  const byName = new Map(people.map(({ name, accountId }) => [name, accountId]));
  const names = [...byName.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const mention = new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return typed.replace(mention, (whole, name: string) => {
    const accountId = byName.get(name);
    return accountId === undefined ? whole : markOf(accountId);
  });
}

/** The text as it is typed; whoever has no name any more stays a mark. */
export const toTyped = (kept: string, nameOf: (accountId: AccountId) => string | null): string =>
  partsOf(kept)
    .map((part) => {
      if (part.kind === 'words') return part.words;
      const name = nameOf(part.accountId);
      return name === null ? markOf(part.accountId) : `@${name}`;
    })
    .join('');

/** What stands after an @ before the caret, which is somebody's name being typed; null where no name is. */
export function nameBeingTyped(typed: string, caret: number, people: readonly Named[]): string | null {
  const words = /(?:^|[\s(])@([^\s@][^\n@]{0,40})$/.exec(typed.slice(0, caret))?.[1];
  if (words === undefined || people.some(({ name }) => words.startsWith(name))) return null;
  return words;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
