import type { StrategyPartId } from '../../domain/ids';
import { publishable, type StrategyPart } from '../../domain/strategy';
import type { DraftPart } from '../ports';

/** Most parts of one kind: a strategy that says more says nothing. */
export const mostOfAKind = 40;

const presentIn = (rows: DraftPart[]): DraftPart[] => rows.filter(({ removedAt }) => removedAt === null);

/** What the draft says: what would be published now. */
export const contentOf = (rows: DraftPart[]): StrategyPart[] => publishable(presentIn(rows).map(({ part }) => part));

/** Names what the draft holds in which order: any change to it gives another. */
export const revisionOf = (rows: DraftPart[]): string =>
  presentIn(rows)
    .map(({ part, version }) => `${part.id}.${version}`)
    .join(' ');

export const findPart = (rows: DraftPart[], id: StrategyPartId): DraftPart | undefined =>
  rows.find(({ part }) => part.id === id);
