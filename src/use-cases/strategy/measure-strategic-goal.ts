import type { Parsed } from '../../contract/operations';
import { invalid, notFound, ok, type Reply } from '../../contract/reply';
import { addDays } from '../../domain/day';
import type { Caller, World } from '../ports';
import { recordChange } from '../record-activity';

/** Keeps the latest value of a strategic goal's own measure, today's or an earlier day's. */
export async function measureStrategicGoal(
  world: World,
  { strategicGoalId, measureId, value, measuredOn }: Parsed<'measureStrategicGoal'>,
  caller: Caller,
): Promise<Reply<null>> {
  const today = world.clock.today();
  const on = measuredOn ?? today;
  if (on > addDays(today, 1)) return invalid('measuredOn', 'in-the-future', 'Choose today or an earlier day.');
  const { latest } = await world.strategy.findPublished();
  const goal = latest?.parts.find(({ id }) => id === strategicGoalId);
  if (goal?.kind !== 'strategicGoal' || !goal.measures.some(({ id }) => id === measureId)) {
    return notFound('strategic-goal');
  }
  const enteredBy = caller.accountId;
  const enteredAt = world.clock.now();
  await world.strategy.saveOwnMeasureValue({ strategicGoalId, measureId, value, measuredOn: on, enteredBy, enteredAt });
  await recordChange(
    world,
    caller,
    { kind: 'strategicGoal', id: strategicGoalId },
    { change: 'measure', from: null, to: { measureId, value, measuredOn: on } },
  );
  return ok(null);
}
