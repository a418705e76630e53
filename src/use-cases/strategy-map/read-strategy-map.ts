import { notFound, ok, type Reply } from '../../contract/reply';
import type { MapRootPageView, MapRootView, StrategyMapView } from '../../contract/strategy-map-views';
import type { Day } from '../../domain/day';
import type { CycleId, StrategicGoalId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { toCycleView } from '../progress/progress-views';
import { toChildren, toRoots } from './map-nodes';
import { shownCycle } from '../shown-cycle';

type Needs = Pick<World, 'clock' | 'strategyMap' | 'teamsPage'>;

/** Nodes that come at once. */
export const perPage = 50;
/** Objectives that a first look holds. */
const firstLook = 24;

/**
 * The first level of the strategy map of a cycle: the one asked for, or the one that runs today; and below the first
 * strategic goals what serves them, while it fits a first look. Three statements at most.
 */
export async function readStrategyMap(world: Needs, cycleId: CycleId | null, caller: Caller): Promise<StrategyMapView> {
  const { today, cycle, roots, frame } = await readRoots(world, cycleId, caller);
  const shown = roots.slice(0, perPage);
  const view = {
    ...{ today, cycles: frame.cycles.map(toCycleView), cycleId: cycle?.id ?? null },
    roots: { nodes: shown, total: roots.length },
    isMembershipDue: frame.isMembershipDue,
  };
  const ids = fittingFirstLook(shown);
  if (cycle === undefined || ids.length === 0) return { ...view, opened: [] };
  const query = { cycleId: cycle.id, ids, from: 0, limit: perPage };
  const rows = await world.strategyMap.listServing(query, caller.accountId);
  return {
    ...view,
    opened: ids.map((id) => ({
      parent: { kind: 'strategicGoal', id },
      children: toChildren(
        rows.filter(({ strategicGoalId }) => strategicGoalId === id),
        today,
      ),
    })),
  };
}

/** A page of the first level. Two statements. */
export async function listMapRoots(
  world: Needs,
  { cycleId, from }: { cycleId: CycleId; from: number },
  caller: Caller,
): Promise<Reply<MapRootPageView>> {
  const { cycle, roots } = await readRoots(world, cycleId, caller);
  if (cycle?.id !== cycleId) return notFound('cycle');
  return ok({ nodes: roots.slice(from, from + perPage), total: roots.length });
}

async function readRoots({ clock, strategyMap, teamsPage }: Needs, cycleId: CycleId | null, { accountId }: Caller) {
  const today: Day = clock.today();
  const frame = await teamsPage.readFrame(accountId);
  const cycle = shownCycle(frame.cycles, cycleId, today);
  if (cycle === undefined) return { today, cycle, roots: [], frame };
  const counted = await strategyMap.countAtRoots(cycle.id, accountId);
  const roots = toRoots(frame.strategicGoals, counted, { cycle, today, rules: frame.settings.rules });
  return { today, cycle, roots, frame };
}

/** The first strategic goals that are served, while what serves them fits. */
function fittingFirstLook(roots: MapRootView[]): StrategicGoalId[] {
  const ids: StrategicGoalId[] = [];
  let count = 0;
  for (const root of roots) {
    if (root.kind !== 'strategicGoal' || root.objectives === 0) continue;
    count += root.objectives;
    if (count > firstLook) break;
    ids.push(root.id);
  }
  return ids;
}
