import type { ObjectiveChoicesView } from '../../contract/views';
import type { ProjectId } from '../../domain/ids';
import type { Caller, World } from '../ports';

const listed = 20;

/** Objectives that another one could contribute to, those of the project's own teams first. */
export async function findObjectives(
  { clock, contributions }: Pick<World, 'clock' | 'contributions'>,
  { text, projectId }: { text: string; projectId: ProjectId | null },
  { accountId: viewer }: Caller,
): Promise<ObjectiveChoicesView> {
  const rows = await contributions.search({ text, projectId, today: clock.today(), limit: listed + 1, viewer });
  return { objectives: rows.slice(0, listed), hasMore: rows.length > listed };
}
