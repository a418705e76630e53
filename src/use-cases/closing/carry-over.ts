import { cycleClosed, invalid, notFound, ok, refuse, type Reply } from '../../contract/reply';
import { carryMeasure, isOpenInitiative } from '../../domain/carry-over';
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from '../../domain/ids';
import type { Caller, CarriedGoals, LookedBackRow, World } from '../ports';
import { changeKeyResults } from '../progress/change-key-results';
import { recordChanges } from '../record-activity';
import type { KeyResult, Objective } from '../records';

interface CarryOver {
  objectiveIds: ObjectiveId[];
  teamId: TeamId;
  cycleId: CycleId;
  mode: 'carry' | 'clone';
}

/**
 * Takes objectives into another cycle with their key results and open initiatives. Measures, weights and owners stay; each
 * measure starts from its last value; check-ins, comments and grades stay behind, and so does the objective that one
 * contributed to, since it moved the numbers of that cycle. An objective is carried into a cycle once.
 */
export async function carryOver(
  world: World,
  wish: CarryOver,
  caller: Caller,
): Promise<Reply<{ objectiveIds: ObjectiveId[] }>> {
  const ids = [...new Set(wish.objectiveIds)];
  const found = await world.closing.findObjectives(ids, caller.accountId);
  const sources = ids.flatMap((id) => found.find(({ objective }) => objective.id === id) ?? []);
  if (sources.length < ids.length) return notFound('objective');
  const refused = await refusalOf(world, wish, sources, caller);
  if (refused !== undefined) return refused;

  const goals = await goOn(world, wish, sources, caller);
  const keyResultIds = goals.keyResults.map(({ id }) => id);
  const insert = () => world.closing.insertCarried(goals);
  if (!(await changeKeyResults(world, keyResultIds, insert))) return alreadyCarried();
  const changes = goals.objectives.map(({ id, title }, at) => ({
    subject: { kind: 'objective', id } as const,
    change: wish.mode,
    from: sources[at]?.objective.id,
    to: title,
  }));
  await recordChanges(world, caller, changes);
  return ok({ objectiveIds: goals.objectives.map(({ id }) => id) });
}

async function refusalOf(
  { closing }: World,
  { teamId, cycleId, mode }: CarryOver,
  sources: LookedBackRow[],
  { accountId }: Caller,
) {
  const from = [...new Set(sources.map(({ objective }) => objective.cycleId))];
  const { cycles, carried } = await closing.listCycles([teamId], from, accountId);
  const cycle = cycles.find(({ id }) => id === cycleId);
  if (cycle === undefined) return notFound('cycle');
  if (cycle.closedAt !== null) return cycleClosed();
  if (mode === 'clone') return undefined;
  if (sources.some(({ objective }) => objective.teamId !== teamId))
    return invalid('teamId', 'other-team', 'A team goes on with its own goals. Make a copy for another team.');
  if (from.includes(cycleId)) return invalid('cycleId', 'same-cycle', 'Choose another cycle to go on in.');
  const isCarried = ({ objective }: LookedBackRow) =>
    carried.some((goal) => goal.fromId === objective.id && goal.cycleId === cycleId);
  return sources.some(isCarried) ? alreadyCarried() : undefined;
}

const alreadyCarried = () =>
  refuse({
    code: 'conflict',
    reason: 'already-carried',
    message: 'One of these goals goes on in that cycle already. Look at it there.',
  });

type OpenInitiative = CarriedGoals['initiatives'][number];

/** One objective as it goes on, with all below it. */
interface NextGoals {
  objective: Objective;
  keyResults: KeyResult[];
  initiatives: OpenInitiative[];
}

async function goOn(
  { closing, clock, newId }: World,
  wish: CarryOver,
  sources: LookedBackRow[],
  { accountId: by }: Caller,
): Promise<CarriedGoals> {
  const ids = sources.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.id));
  const initiatives = await closing.listInitiativesToCarry(ids);
  const open = initiatives.filter(({ issue }) => issue === null || isOpenInitiative(issue));
  const goals = sources.map((source) => next(newId, wish, source, open));
  return {
    objectives: goals.map(({ objective }) => objective),
    keyResults: goals.flatMap(({ keyResults }) => keyResults),
    initiatives: goals.flatMap((each) => each.initiatives),
    ...{ by, at: clock.now() },
  };
}

function next(
  newId: World['newId'],
  { teamId, cycleId, mode }: CarryOver,
  { objective, keyResults }: LookedBackRow,
  open: OpenInitiative[],
): NextGoals {
  const isCarried = mode === 'carry';
  const id = newId<ObjectiveId>();
  const pairs = keyResults.map(({ keyResult, reading }) => ({
    fromId: keyResult.id,
    keyResult: {
      ...keyResult,
      ...{ id: newId<KeyResultId>(), version: 1, objectiveId: id, grade: null, learned: '' },
      measure: carryMeasure(keyResult.measure, reading?.value ?? null).measure,
      carriedFromId: isCarried ? keyResult.id : null,
    },
  }));
  return {
    objective: {
      ...objective,
      ...{ id, version: 1, teamId, cycleId, state: 'proposed', learned: '' },
      ...{ parentObjectiveId: null, proposedParentId: null },
      carriedFromId: isCarried ? objective.id : null,
    },
    keyResults: pairs.map(({ keyResult }) => keyResult),
    initiatives: pairs.flatMap(({ fromId, keyResult }) =>
      open
        .filter(({ keyResultId }) => keyResultId === fromId)
        .map(({ issueId, weight }) => ({ keyResultId: keyResult.id, issueId, weight })),
    ),
  };
}
