import { brokenEdges } from '../../domain/broken-tree';
import { requestFullOverview } from '../overview/request-overview';
import type { Trees, World } from '../ports';

type Needs = Pick<World, 'activity' | 'clock' | 'jobs' | 'trees'>;

/**
 * Takes out of its place what bites its own tail, or stands below a team that is gone: no statement of the app lets that
 * come about, but data may come from elsewhere, and a crash may come in between two. An objective whose parent was removed
 * stays: restoring the parent brings it back below.
 */
export async function mendTrees(world: Needs): Promise<void> {
  await world.trees.dropStrayObjectives();
  const mended = [await mendTree(world, 'team'), await mendTree(world, 'objective')];
  if (mended.some((count) => count > 0)) await requestFullOverview(world);
}

async function mendTree<Kind extends keyof Trees>({ activity, clock, trees }: Needs, kind: Kind): Promise<number> {
  const { edges, tops } = await trees.readTree(kind);
  const broken = brokenEdges(edges, tops);
  for (const edge of broken) {
    if (!(await trees.detach(kind, edge))) continue;
    const line = { at: clock.now(), accountId: null, source: 'rule', subject: { kind, id: edge.id } } as const;
    await activity.record({ ...line, ...changes[kind](edge.parentId) });
  }
  return broken.length;
}

/** As people make them: a team is moved, and of an objective is edited what it contributes to. */
const changes = {
  team: (from: string) => ({ change: 'move', from, to: null }),
  objective: (id: string) => ({ change: 'edit', from: { parentObjectiveId: id }, to: { parentObjectiveId: null } }),
} satisfies Record<keyof Trees, (parentId: string) => object>;
