import { ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategicGoalId } from '../../domain/ids';
import type { StrategyGoal } from '../../domain/strategy';
import type { Caller, World } from '../ports';
import { recordCreation } from '../record-activity';
import { untilDone } from '../until-done';
import { tooMany } from './add-strategy-part';
import { mostOfAKind } from './draft';
import { newVersion, projectGoals } from './publish-strategy';

/** Adds a strategic goal to the draft, and to what is published: nothing else of the draft shows by that. */
export async function createStrategicGoal(
  world: World,
  { title, description }: { title: string; description: string },
  caller: Caller,
): Promise<Reply<Saved<StrategicGoalId>>> {
  const id = world.newId<StrategicGoalId>();
  const goal: StrategyGoal = {
    ...{ kind: 'strategicGoal', id, title, text: description },
    ...{ challengeIds: [], ownerId: null, horizon: '', measures: [] },
  };
  const saved = { removedAt: null, savedBy: caller.accountId, savedAt: world.clock.now() };
  if (!(await world.strategy.insertPart({ part: goal, ...saved }, mostOfAKind))) return tooMany();
  await publishGoal(world, goal, caller);
  await recordCreation(world, caller, { kind: 'strategicGoal', id }, title);
  return ok({ id, version: 1 });
}

/** @throws Unavailable when others publish all the time */
function publishGoal(world: World, goal: StrategyGoal, caller: Caller): Promise<void> {
  return untilDone('Others publish the strategy', async (attempt) => {
    if (attempt > 0) await world.strategy.putLast(goal);
    const { latest } = await world.strategy.findPublished();
    const version = newVersion(world, latest, { parts: [...(latest?.parts ?? []), goal], note: '' }, caller);
    return (await world.strategy.insertVersion(version)) ? version : undefined;
  }).then((version) => projectGoals(world, version));
}
