import { z } from 'zod';
import type { AccountId, IssueId } from '../../../domain/ids';

/** Forge SQL answers BIGINT and DECIMAL as text, INT and DOUBLE as numbers; an expression may come as either. */
export type Numeric = number | string;

/** @throws RangeError when the cell holds no number */
export function toNumber(cell: Numeric): number {
  const value = Number(cell);
  if (Number.isNaN(value) || cell === '') throw new RangeError(`Not a number: ${JSON.stringify(cell)}.`);
  return value;
}

export const toNumberOrNull = (cell: Numeric | null): number | null => (cell === null ? null : toNumber(cell));

export const toBoolean = (cell: Numeric): boolean => toNumber(cell) !== 0;

export const fromBoolean = (value: boolean): 0 | 1 => (value ? 1 : 0);

const idsOf = <Id extends string>() => z.array(z.custom<Id>((value) => typeof value === 'string'));
const accountIds = idsOf<AccountId>();
const issueIdGroups = z.array(idsOf<IssueId>());

/** @throws when the cell is no JSON list of ids */
export const toAccountIds = (json: string): AccountId[] => accountIds.parse(JSON.parse(json));

/** @throws when the cell is no JSON list of lists of ids */
export const toIssueIdGroups = (json: string): IssueId[][] => issueIdGroups.parse(JSON.parse(json));
