import { z } from 'zod';
import { cycleId, keyResultId, objectiveId, strategicGoalId } from '../fields';
import { operation } from '../operation';
import type { GoalsOf } from '../permission';
import type { MapChildrenView, MapParentKey, MapRootPageView, StrategyMapView } from '../strategy-map-views';

const parent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('strategicGoal'), id: strategicGoalId }),
  z.object({ kind: z.literal('elsewhere') }),
  z.object({ kind: z.literal('noGoal') }),
  z.object({ kind: z.literal('objective'), id: objectiveId }),
  z.object({ kind: z.literal('keyResult'), id: keyResultId }),
]);

/** How many come before those asked for. */
const from = z.number().int().min(0).max(1_000_000).default(0);

const goalsOf = ({ parent: key }: { parent: MapParentKey }): GoalsOf | null => {
  if (key.kind === 'objective') return { objectiveId: key.id };
  return key.kind === 'keyResult' ? { keyResultId: key.id } : null;
};

/** From the strategy to the initiatives, as far as it is opened. */
export const strategyMapOperations = {
  /** In the cycle asked for, or in the one that runs today. */
  readStrategyMap: operation<StrategyMapView>()(z.object({ cycleId: cycleId.nullable() }), { kind: 'everyone' }),
  listMapRoots: operation<MapRootPageView>()(z.object({ cycleId, from }), { kind: 'everyone' }),
  listMapChildren: operation<MapChildrenView>()(z.object({ cycleId, parent, from }), {
    kind: 'goal-viewer',
    goals: goalsOf,
  }),
};
