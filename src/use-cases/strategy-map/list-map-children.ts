import type { MapChildrenView, MapParentKey } from '../../contract/strategy-map-views';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { toChildren, toInitiatives } from './map-nodes';
import { perPage } from './read-strategy-map';

/** A page of what stands right below a node of the strategy map. One statement. */
export async function listMapChildren(
  { clock, strategyMap }: Pick<World, 'clock' | 'strategyMap'>,
  { cycleId, parent, from }: { cycleId: CycleId; parent: MapParentKey; from: number },
  { accountId }: Caller,
): Promise<MapChildrenView> {
  const today = clock.today();
  const page = { from, limit: perPage };
  switch (parent.kind) {
    case 'strategicGoal':
      return toChildren(await strategyMap.listServing({ cycleId, ids: [parent.id], ...page }, accountId), today);
    case 'elsewhere':
    case 'noGoal':
      return asNoParts(
        toChildren(await strategyMap.listServingNone({ cycleId, root: parent.kind, ...page }, accountId), today),
      );
    case 'objective':
      return toChildren(await strategyMap.listBelow(parent.id, page, accountId), today);
    case 'keyResult':
      return toInitiatives(await strategyMap.listInitiatives(parent.id, page));
  }
}

/** What leads to no strategic goal makes up nothing together. */
const asNoParts = ({ nodes, total }: MapChildrenView): MapChildrenView => ({
  nodes: nodes.map((node) => ({ ...node, weightShare: null })),
  total,
});
