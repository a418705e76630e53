export interface TreeEdge<Id extends string> {
  readonly id: Id;
  readonly parentId: Id;
}

/**
 * Of everything that stands below something, what does not lead to a top: the least id of each ring, and what stands below
 * something that is not there. Taken out of its place, the rest is a tree again.
 * @param edges all that there are
 * @param tops ids of what stands below nothing
 */
export function brokenEdges<Id extends string>(edges: readonly TreeEdge<Id>[], tops: ReadonlySet<Id>): TreeEdge<Id>[] {
  const parents = new Map(edges.map((edge) => [edge.id, edge]));
  const settled = new Set<Id>(tops);
  const broken: TreeEdge<Id>[] = [];
  for (const edge of edges) {
    const line = lineUp(edge.id, parents, settled);
    const last = line.at(-1);
    if (last !== undefined && !settled.has(last.parentId)) broken.push(breakIn(line, last));
    for (const { id } of line) settled.add(id);
  }
  return broken;
}

/** From there up to what is settled, to what is not there, or around a ring once. */
function lineUp<Id extends string>(from: Id, parents: ReadonlyMap<Id, TreeEdge<Id>>, settled: ReadonlySet<Id>) {
  const line = new Map<Id, TreeEdge<Id>>();
  let edge = settled.has(from) ? undefined : parents.get(from);
  while (edge !== undefined && !line.has(edge.id)) {
    line.set(edge.id, edge);
    edge = settled.has(edge.parentId) ? undefined : parents.get(edge.parentId);
  }
  return [...line.values()];
}

function breakIn<Id extends string>(line: readonly TreeEdge<Id>[], last: TreeEdge<Id>): TreeEdge<Id> {
  const start = line.findIndex(({ id }) => id === last.parentId);
  const ring = start === -1 ? [last] : line.slice(start);
  return ring.reduce((least, edge) => (edge.id < least.id ? edge : least));
}
