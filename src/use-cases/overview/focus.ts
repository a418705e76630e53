import { groupBy } from '../group-by';
import type { FocusRow } from '../ports';
import type { OverviewNeeds, OverviewPicture } from './overview-picture';

/** What the teams work on now, whatever the cycle. Writes those for whom it is another than what is stored. */
export async function refreshFocus(
  { clock, focus }: OverviewNeeds,
  { teamIds, cycles }: Pick<OverviewPicture, 'teamIds' | 'cycles'>,
): Promise<void> {
  const readAt = clock.now();
  const { now, stored } = await focus.compute(
    [...teamIds],
    cycles.map(({ id }) => id),
  );
  const [nowBy, storedBy] = [byTeam(now), byTeam(stored)];
  const changed = teamIds.filter((id) => textOf(nowBy.get(id)) !== textOf(storedBy.get(id)));
  const rows = changed.flatMap((id) => nowBy.get(id) ?? []);
  await focus.save(changed, rows, readAt);
}

const byTeam = (rows: FocusRow[]) => groupBy(rows, ({ teamId }) => teamId);

const textOf = (rows: FocusRow[] = []): string =>
  rows
    .map(({ workClass, objectiveId, issues }) => `${workClass} ${objectiveId ?? ''} ${issues}`)
    .sort()
    .join();
