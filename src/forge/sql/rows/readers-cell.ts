import { z } from 'zod';
import type { AccountId, GroupId } from '../../../domain/ids';
import type { Readers } from '../../../domain/readers';
import { fromBoolean } from '../database/cells';

/** Who may see an objective, as JSON: `isSeenBy` looks for ids in its text. */

const idsOf = <Id extends string>() => z.array(z.custom<Id>((value) => typeof value === 'string' && value !== ''));
const stored = z.object({ people: idsOf<AccountId>(), groupIds: idsOf<GroupId>() });

/** null: everyone. @throws when the cell holds something else */
export const toReaders = (cell: string | null): Readers | null =>
  cell === null ? null : stored.parse(JSON.parse(cell));

export const fromReaders = (readers: Readers | null) => ({
  readers: readers === null ? null : JSON.stringify({ people: readers.people, groupIds: readers.groupIds }),
  is_for_groups: fromBoolean((readers?.groupIds.length ?? 0) > 0),
});
