import { ok, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategicGoalId } from '../../domain/ids';
import type { StrategyGoal } from '../../domain/strategy';
import { type Caller, Unavailable, type World } from '../ports';
import { recordCreation } from '../record-activity';
import { tooMany } from './add-strategy-part';
import { mostOfAKind } from './draft';
import { newVersion, projectGoals } from './publish-strategy';

/** How often others may publish in between. */
const attempts = 10;

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
async function publishGoal(world: World, goal: StrategyGoal, caller: Caller): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { latest } = await world.strategy.findPublished();
    const version = newVersion(world, latest, { parts: [...(latest?.parts ?? []), goal], note: '' }, caller);
    if (!(await world.strategy.insertVersion(version))) continue;
    await projectGoals(world, version);
    return;
  }
  throw new Unavailable('Others publish the strategy all the time.');
}
