import { countIssues, deliveryParts } from '../../domain/delivery';
import type { CycleId, IssueId, KeyResultId, ObjectiveId, TeamId } from '../../domain/ids';
import { buildIssueForest, treesIn, type IssueNode } from '../../domain/issue-forest';
import { issueProgress } from '../../domain/issue-progress';
import { keyResultProgress } from '../../domain/measure';
import { rollUp } from '../../domain/roll-up';
import type { Share } from '../../domain/share';
import { groupBy } from '../group-by';
import { requestFullOverview, requestOverview } from '../overview/request-overview';
import type { World } from '../ports';
import type { GoalProgress, GoalRef, KeyResultInputs, RolledUpGoals, RollUpEdge } from '../records';

type Needs = Pick<World, 'clock' | 'jobs' | 'progress' | 'mirror' | 'news'>;

/**
 * Works out key results anew, and every objective, strategic goal and team above them, and announces it. Idempotent: it
 * reads truth, writes derived state, and may run twice, late or after a crash; a run that read earlier never
 * overwrites one that read later. Who asks for it has accepted a change while the cycle was open, or marked the key result
 * then: so it counts, though the cycle may be closed by now.
 */
export async function recomputeProgress(world: Needs, ids: KeyResultId[]): Promise<void> {
  if (ids.length === 0) return;
  const readAt = world.clock.now();
  const inputs = await world.progress.listKeyResultInputs(ids);
  if (inputs.length === 0) return;
  const below = treesIn(await world.mirror.listSubtrees(initiativesOf(inputs)));
  const computed = inputs.flatMap((input) => computeKeyResult(input, below));
  await world.progress.saveStates(computed, readAt);
  const objectiveIds = [...new Set(inputs.map(({ objectiveId }) => objectiveId))];
  const teamIds = await rollUpAbove(world, { objectiveIds, changedIds: objectiveIds }, computed.map(goalOf));
  await world.news.announce(teamIds);
  await requestOverview(world, teamIds);
}

/**
 * Works out these goals by what they are made of now, and all above them, after a change: an objective that was moved in
 * the line of sight, what it stood below before, what a removed one stood in. Where that fails the change stands, and is
 * not to be made again: a sweep of the overview works it out. What serves a strategic goal through an objective whose
 * place changed, `placedIds`, serves another one now: gaps of the teams below tell of that.
 */
export async function recomputeGoals(world: Needs, goals: RolledUpGoals, placedIds: ObjectiveId[] = []): Promise<void> {
  try {
    const teamIds = await rollUpAbove(world, goals);
    await world.news.announce(teamIds);
    const belowIds = await world.progress.listTeamsBelow(placedIds);
    await requestOverview(world, [...new Set([...teamIds, ...belowIds])], goals.strategicGoalIds);
  } catch {
    await requestFullOverview(world);
  }
}

/**
 * The same, said to nobody; answers the teams concerned. It reads the parts after the key results were saved, so that of
 * two runs at once the later sees what both saved. The day's history is kept of these goals, and of what was saved before.
 */
export async function rollUpAbove(
  { progress, clock }: Pick<World, 'clock' | 'progress'>,
  goals: RolledUpGoals,
  saved: GoalRef[] = [],
): Promise<TeamId[]> {
  const readAt = clock.now();
  const { edges, teamIds, objectiveIds } = await progress.listRollUp(goals);
  const open = new Set(objectiveIds);
  const asked = { ...goals, objectiveIds: (goals.objectiveIds ?? []).filter((id) => open.has(id)) };
  const computed = rollUpAll(edges, refsOf(asked));
  await progress.saveStates(computed, readAt);
  await progress.keepHistory([...saved, ...computed.map(goalOf)], clock.today());
  return [...new Set([...teamIds, ...(goals.teams ?? []).map(({ teamId }) => teamId)])];
}

export const refsOf = ({ objectiveIds = [], strategicGoalIds = [], teams = [] }: RolledUpGoals): GoalRef[] => [
  ...objectiveIds.map((id) => ({ kind: 'objective', id }) as const),
  ...strategicGoalIds.map((id) => ({ kind: 'strategicGoal', id }) as const),
  ...teams.map(teamRef),
];

export const teamRef = ({ teamId, cycleId }: { teamId: TeamId; cycleId: CycleId }) =>
  ({ kind: 'team', id: `${teamId}:${cycleId}` }) as const;

/** The key results of open cycles that an issue counts for. */
export async function listServed({ marks }: Pick<World, 'marks'>, issueId: IssueId): Promise<KeyResultId[]> {
  return (await marks.listAffected([issueId])).map(({ keyResultId }) => keyResultId);
}

const initiativesOf = (inputs: KeyResultInputs[]): IssueId[] => [
  ...new Set(inputs.flatMap(({ initiatives }) => initiatives.map(({ issueId }) => issueId))),
];

/** The key result, and each of its initiatives on its own; each key result has a forest of its own. */
function computeKeyResult(input: KeyResultInputs, below: (tops: IssueId[]) => IssueNode[]): GoalProgress[] {
  const { keyResultId, initiatives, measure, reading, rules } = input;
  const ids = initiativesOf([input]);
  const forest = buildIssueForest(below(ids), ids);
  const progress = issueProgress(forest, input.weighting, rules);
  const delivery = rollUp(deliveryParts(initiatives, forest, progress));
  const measured = keyResultProgress(measure, reading?.value ?? null, delivery);
  const keyResult: GoalProgress = {
    goal: { kind: 'keyResult', id: keyResultId },
    ...measured,
    delivery,
    ...countIssues(initiatives, forest),
  };
  return [keyResult, ...initiatives.map((initiative) => computeInitiative(initiative.issueId))];

  function computeInitiative(issueId: IssueId): GoalProgress {
    const share = progress.get(issueId) ?? null;
    return {
      goal: { kind: 'initiative', id: `${keyResultId}:${issueId}` },
      progress: share,
      raw: null,
      isUnmeasured: false,
      delivery: share,
      ...countIssues([{ issueId, weight: 1 }], forest),
    };
  }
}

const goalOf = ({ goal }: GoalProgress): GoalRef => goal;

export const keyOf = (goal: GoalRef): string => `${goal.kind} ${goal.id}`;

/**
 * Every goal that is the parent of an edge, children first, and of those asked for any that has no part, as none; an
 * objective in a ring of objectives counts once, as none.
 */
export function rollUpAll(edges: RollUpEdge[], asked: GoalRef[]): GoalProgress[] {
  const known = new Map<string, Share>();
  const parts = groupBy(edges, ({ parent }) => keyOf(parent));
  const emptied = asked.filter((goal) => !parts.has(keyOf(goal)));
  const computed = emptied.map((goal) => toGoalProgress(goal, null));
  for (const goal of emptied) known.set(keyOf(goal), null);
  for (const edge of edges) compute(edge.parent);
  return computed;

  function compute(goal: GoalRef): Share {
    const key = keyOf(goal);
    const done = known.get(key);
    if (done !== undefined) return done;
    const own = parts.get(key);
    if (own === undefined) return null;
    known.set(key, null);
    const progress = rollUp(
      own.map(({ child, weight, progress: stored }) => ({ weight, progress: progressOf(child, stored) })),
    );
    known.set(key, progress);
    computed.push(toGoalProgress(goal, progress));
    return progress;
  }

  function progressOf(child: GoalRef, stored: Share): Share {
    return known.has(keyOf(child)) || parts.has(keyOf(child)) ? compute(child) : stored;
  }
}

/** Progress of a goal that rolls up others. */
export const toGoalProgress = (goal: GoalRef, progress: Share): GoalProgress => ({
  goal,
  progress,
  raw: null,
  isUnmeasured: progress === null,
  delivery: null,
  done: 0,
  total: 0,
});
