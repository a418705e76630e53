import { invalid, type refuse } from '../../contract/reply';
import type { KeyResultId } from '../../domain/ids';
import type { Measure } from '../../domain/measure';
import type { World } from '../ports';

/**
 * Reads and keeps the first value of a measure that Jira gives; answers why it cannot be. From then on the app reads it
 * for everybody, so whoever sets it must see all that it counts: otherwise it would tell them of what Jira hides.
 */
export async function readFirstValue(
  { clock, jiraFigures, jiraValues }: Pick<World, 'clock' | 'jiraFigures' | 'jiraValues'>,
  keyResultId: KeyResultId,
  { reading }: Measure & { kind: 'jira' },
): Promise<ReturnType<typeof refuse> | undefined> {
  const askedAt = clock.now();
  const [seen, whole] = await Promise.all([jiraFigures.read(reading, 'viewer'), jiraFigures.read(reading, 'app')]);
  if (seen.error !== null) return invalid('measure.reading.jql', 'refused-by-jira', seen.error);
  if (seen.value !== whole.value) return invalid('measure.reading.jql', 'seen-in-part', seenInPart);
  const value = { keyResultId, value: seen.value, readOn: clock.today(), trouble: null, basis: null };
  await jiraValues.save([value], askedAt);
  return undefined;
}

const seenInPart = 'It matches issues that you, or this app, may not see. Narrow it to projects that you may see.';
