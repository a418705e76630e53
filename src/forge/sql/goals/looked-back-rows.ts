import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { AccountId } from '../../../domain/ids';
import type { LookedBackRow } from '../../../use-cases/ports';
import { toBoolean, toNumberOrNull } from '../database/cells';
import { toKeyResult } from '../rows/key-result';
import { toObjective } from '../rows/objective';
import { toReading } from '../rows/reading';
import { foldObjectives, withKeyResults } from '../rows/objective-rows';
import { withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { isSeenBy, seenCell } from '../rows/seen-objectives';

/** The objectives that a query finds and the viewer may see, in their teams’ own order, each with its key results in theirs. */
export async function listLookedBack(
  db: Kysely<Database>,
  objectives: SelectQueryBuilder<Database, 'objective', object>,
  viewer: AccountId,
): Promise<LookedBackRow[]> {
  const { rows } = await withReadings(select(objectives, viewer)).execute(db);
  return foldObjectives(
    rows,
    (row) => ({
      objective: toObjective(row),
      progress: toNumberOrNull(row.objectiveStateProgress),
      carriedFrom: toCarriedFrom(row),
    }),
    (row) => ({
      keyResult: toKeyResult(row),
      progress: toNumberOrNull(row.keyResultStateProgress),
      reading: toReading(row),
    }),
  );
}

const select = (objectives: SelectQueryBuilder<Database, 'objective', object>, viewer: AccountId) =>
  withKeyResults(objectives.where(isSeenBy(viewer)))
    .leftJoin('objective as former', 'former.id', 'objective.carried_from_id')
    .leftJoin('cycle as formerCycle', 'formerCycle.id', 'former.cycle_id')
    .select(['former.id as formerId', 'formerCycle.id as formerCycleId', 'formerCycle.name as formerCycleName'])
    .select(seenCell(viewer, 'former').as('formerIsSeen'));

type Former = Pick<
  Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number],
  'formerId' | 'formerCycleId' | 'formerCycleName' | 'formerIsSeen'
>;

function toCarriedFrom({
  formerId,
  formerCycleId,
  formerCycleName,
  formerIsSeen,
}: Former): LookedBackRow['carriedFrom'] {
  if (formerId === null || formerCycleId === null || formerCycleName === null) return null;
  if (!toBoolean(formerIsSeen)) return null;
  return { objectiveId: formerId, cycleId: formerCycleId, cycleName: formerCycleName };
}
