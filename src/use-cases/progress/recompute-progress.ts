import { countIssues, deliveryParts } from '../../domain/delivery';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import { buildIssueForest, type IssueForest } from '../../domain/issue-forest';
import { issueProgress } from '../../domain/issue-progress';
import { keyResultProgress } from '../../domain/measure';
import { rollUp } from '../../domain/roll-up';
import { defaultRules } from '../../domain/rules';
import type { Share } from '../../domain/share';
import { groupBy } from '../group-by';
import type { World } from '../ports';
import type { GoalProgress, GoalRef, KeyResultInputs, RollUpEdge } from '../records';

type Needs = Pick<World, 'clock' | 'progress' | 'mirror' | 'news'>;

/**
 * Works out key results anew, and every objective, strategic goal and team above them, and announces it. Idempotent: it
 * reads truth, writes derived state, and may run twice, late or after a crash; a run that read earlier never
 * overwrites one that read later.
 */
export async function recomputeProgress(world: Needs, ids: KeyResultId[]): Promise<void> {
  if (ids.length === 0) return;
  const readAt = world.clock.now();
  const inputs = await world.progress.listKeyResultInputs(ids);
  if (inputs.length === 0) return;
  const forest = buildIssueForest(await world.mirror.listSubtrees(initiativesOf(inputs)));
  await world.progress.save(
    inputs.flatMap((input) => computeKeyResult(input, forest)),
    readAt,
    world.clock.today(),
  );
  const objectiveIds = [...new Set(inputs.map(({ objectiveId }) => objectiveId))];
  const teamIds = await rollUpAbove(world, objectiveIds, []);
  await world.news.announce(teamIds, { keyResultIds: inputs.map(({ keyResultId }) => keyResultId) });
}

/** Works out an objective that was moved in the line of sight, and what stands above it and stood above it before. */
export async function recomputeMoved(world: Needs, id: ObjectiveId, former: StrategicGoalId | null): Promise<void> {
  const teamIds = await rollUpAbove(world, [id], former === null ? [] : [former]);
  await world.news.announce(teamIds, { keyResultIds: [] });
}

/** Reads the parts after the key results were saved, so that of two runs at once the later sees what both saved. */
async function rollUpAbove(
  { progress, clock }: Pick<World, 'clock' | 'progress'>,
  objectiveIds: ObjectiveId[],
  strategicGoalIds: StrategicGoalId[],
): Promise<TeamId[]> {
  const readAt = clock.now();
  const { edges, teamIds } = await progress.listRollUp(objectiveIds, strategicGoalIds);
  const emptied = strategicGoalIds.filter((id) => !edges.some(({ parent }) => parent.id === id));
  const above = [...rollUpAll(edges), ...emptied.map((id) => toGoalProgress({ kind: 'strategicGoal', id }, null))];
  await progress.save(above, readAt, clock.today());
  return teamIds;
}

/** The key results that an issue counts for. */
export async function listServed({ marks }: Pick<World, 'marks'>, issueId: IssueId): Promise<KeyResultId[]> {
  return (await marks.listAffected([issueId])).map(({ keyResultId }) => keyResultId);
}

const initiativesOf = (inputs: KeyResultInputs[]): IssueId[] => [
  ...new Set(inputs.flatMap(({ initiatives }) => initiatives.map(({ issueId }) => issueId))),
];

/** The key result, and each of its initiatives on its own. */
function computeKeyResult(input: KeyResultInputs, forest: IssueForest): GoalProgress[] {
  const { keyResultId, initiatives, measure, reading } = input;
  const progress = issueProgress(forest, input.weighting, defaultRules);
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

const keyOf = (goal: GoalRef): string => `${goal.kind} ${goal.id}`;

/** Every goal that is the parent of an edge, children first; an objective in a ring of objectives counts once, as none. */
function rollUpAll(edges: RollUpEdge[]): GoalProgress[] {
  const known = new Map<string, Share>();
  const parts = groupBy(edges, ({ parent }) => keyOf(parent));
  const computed: GoalProgress[] = [];
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
const toGoalProgress = (goal: GoalRef, progress: Share): GoalProgress => ({
  goal,
  progress,
  raw: null,
  isUnmeasured: progress === null,
  delivery: null,
  done: 0,
  total: 0,
});
