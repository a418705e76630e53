import { cycleClosed, notFound, ok, refuse, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import { requestOverview } from '../overview/request-overview';
import { changeKeyResults } from '../progress/change-key-results';
import type { Caller, World } from '../ports';
import type { KeyResult, Objective } from '../records';
import { recordCreation } from '../record-activity';
import { freshKeyResult } from './create-key-result';
import { placeBelow } from './place-below';
import { refusedMeasure } from './refused-measure';

const fresh = { version: 1, state: 'proposed', learned: '', carriedFromId: null } as const;

type Draft = Omit<Objective, keyof typeof fresh | 'id' | 'proposedParentId'> & {
  keyResults: Omit<KeyResult, keyof typeof freshKeyResult | 'id' | 'objectiveId'>[];
};

/**
 * Makes an objective with its first key results. These are written before it, out of sight: with the objective all is
 * there at once, and a failure before leaves nothing that is seen.
 */
export async function createObjective(
  world: World,
  { keyResults: drafts, ...draft }: Draft,
  caller: Caller,
): Promise<Reply<Saved<ObjectiveId>>> {
  const place = await placeBelow(world, draft.parentObjectiveId, caller);
  if (!place.ok) return place;
  const objective: Objective = { id: world.newId(), ...fresh, ...draft, ...place.value };
  const keyResults = drafts.map((each) => ({
    ...{ id: world.newId<KeyResultId>(), objectiveId: objective.id, ...freshKeyResult },
    ...each,
  }));
  const refused = await refusedMeasures(world, keyResults);
  if (refused !== undefined) return refused;
  if (!(await insert(world, objective, keyResults))) {
    const named = { ...objective, parentObjectiveId: draft.parentObjectiveId };
    const [missing] = await world.goals.listMissing(named);
    return missing === undefined ? cycleClosed() : notFound(missing);
  }
  await recordCreation(world, caller, { kind: 'objective', id: objective.id }, draft.title);
  for (const { id, title } of keyResults) await recordCreation(world, caller, { kind: 'keyResult', id }, title);
  if (keyResults.length === 0) await requestOverview(world, [objective.teamId]);
  return ok({ id: objective.id, version: 1 });
}

function insert(world: World, objective: Objective, keyResults: KeyResult[]): Promise<boolean> {
  if (keyResults.length === 0) return world.goals.insertObjective(objective);
  const ids = keyResults.map(({ id }) => id);
  return changeKeyResults(world, ids, async () => {
    await world.goals.insertFirstKeyResults(keyResults);
    return world.goals.insertObjective(objective);
  });
}

/** The first measure that cannot be kept, at its fields. */
async function refusedMeasures(world: World, keyResults: KeyResult[]) {
  for (const [index, { id, measure }] of keyResults.entries()) {
    const refused = await refusedMeasure(world, id, measure, null);
    if (refused === undefined) continue;
    if (refused.error.code !== 'invalid-input') return refused;
    const issues = refused.error.issues.map((issue) => ({ ...issue, path: `keyResults.${index}.${issue.path}` }));
    return refuse({ code: 'invalid-input', issues });
  }
  return undefined;
}
