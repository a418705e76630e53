import type { KeyResultChoicesView } from '../../contract/views';
import type { ProjectId } from '../../domain/ids';
import { groupBy } from '../group-by';
import type { Caller, World } from '../ports';
import type { KeyResultChoiceRow } from '../records';

const listed = 50;

/** Key results that an issue could serve, grouped by objective, those of the project's own teams first. */
export async function findKeyResults(
  { clock, keyResultSearch }: Pick<World, 'clock' | 'keyResultSearch'>,
  { text, projectId }: { text: string; projectId: ProjectId | null },
  { accountId: viewer }: Caller,
): Promise<KeyResultChoicesView> {
  const rows = await keyResultSearch.search({ text, projectId, today: clock.today(), limit: listed + 1, viewer });
  const groups = groupBy(rows.slice(0, listed), ({ objective }) => objective.id);
  return { groups: [...groups.values()].flatMap(toGroup), hasMore: rows.length > listed };
}

function toGroup(rows: KeyResultChoiceRow[]): KeyResultChoicesView['groups'] {
  const [first] = rows;
  if (first === undefined) return [];
  const { keyResult: _, ...above } = first;
  return [{ ...above, keyResults: rows.map(({ keyResult }) => keyResult) }];
}
