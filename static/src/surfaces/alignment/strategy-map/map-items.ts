import type {
  MapChildrenView,
  MapChildView,
  MapParentKey,
  MapRootPageView,
  MapRootView,
} from '../../../../../src/contract/strategy-map-views';
import type { CallError } from '../../../backend/call-error';

export type MapNode = MapRootView | MapChildView;

/** The way to a node from the first level on: a goal may be reached on several. */
export type MapKey = string;

/** The key of all that is on the first level. */
export const topKey: MapKey = '';

/** What is known of what stands right below a node. */
export interface MapBranch {
  readonly nodes: readonly MapNode[];
  /** How many there are, read or not. */
  readonly total: number;
  readonly isReading: boolean;
  /** Why the last page could not be read; null when it could. */
  readonly failed: CallError | null;
}

export type MapBranches = ReadonlyMap<MapKey, MapBranch>;

export const unread: MapBranch = { nodes: [], total: 0, isReading: true, failed: null };

interface Placing {
  readonly key: MapKey;
  readonly parentKey: MapKey;
  /** 1: the first. */
  readonly level: number;
  /** From 1, among `setSize` that are there or to come. */
  readonly position: number;
  readonly setSize: number;
}

export interface MapNodeItem extends Placing {
  readonly kind: 'node';
  readonly node: MapNode;
  /** The node that it is part of; null on the first level. */
  readonly parent: MapNode | null;
  /** null: nothing stands below it. */
  readonly isOpen: boolean | null;
}

export type MapItem =
  | MapNodeItem
  /** So many more stand there than were read. */
  | (Placing & { readonly kind: 'more'; readonly left: number })
  | (Placing & { readonly kind: 'reading' })
  | (Placing & { readonly kind: 'failed'; readonly error: CallError });

export const keyBelow = (parentKey: MapKey, node: MapNode): MapKey => `${parentKey}/${idOf(node)}`;

const idOf = (node: MapNode): string => ('id' in node ? `${node.kind}:${node.id}` : node.kind);

/** What is asked for to see what stands below it; null: nothing does. */
export function asParent(node: MapNode): MapParentKey | null {
  switch (node.kind) {
    case 'strategicGoal':
      return { kind: node.kind, id: node.id };
    case 'objective':
      return { kind: node.kind, id: node.id };
    case 'keyResult':
      return { kind: node.kind, id: node.id };
    case 'elsewhere':
    case 'noGoal':
      return { kind: node.kind };
    case 'initiative':
      return null;
  }
}

/** How many stand right below it. */
export function countBelow(node: MapNode): number {
  switch (node.kind) {
    case 'strategicGoal':
    case 'elsewhere':
    case 'noGoal':
      return node.objectives;
    case 'objective':
      return node.keyResults + node.contributing;
    case 'keyResult':
      return node.initiatives;
    case 'initiative':
      return 0;
  }
}

/** With the page that begins after the first `from`; what is there already stays where it is, as it is told now. */
export function withPage(branch: MapBranch, page: MapChildrenView | MapRootPageView, from: number): MapBranch {
  const fresh = new Map<string, MapNode>(page.nodes.map((node) => [idOf(node), node]));
  const kept = branch.nodes.slice(0, from);
  const known = new Set(kept.map(idOf));
  const isLast = page.nodes.length === 0;
  const nodes = [
    ...kept.map((node) => fresh.get(idOf(node)) ?? node),
    ...page.nodes.filter((node) => !known.has(idOf(node))),
  ];
  return { nodes, total: isLast ? nodes.length : Math.max(page.total, nodes.length), isReading: false, failed: null };
}

/** Everything that is open, each node right before what stands below it. */
export function itemsOf(branches: MapBranches, isOpen: (key: MapKey) => boolean): MapItem[] {
  const items: MapItem[] = [];
  addBelow(topKey, null, 1);
  return items;

  function addBelow(parentKey: MapKey, parent: MapNode | null, level: number): void {
    const { nodes, total, isReading, failed } = branches.get(parentKey) ?? unread;
    const left = total - nodes.length;
    const hasLast = left > 0 || isReading || failed !== null;
    const setSize = nodes.length + (hasLast ? 1 : 0);
    for (const [index, node] of nodes.entries()) {
      const key = keyBelow(parentKey, node);
      const open = countBelow(node) > 0 && isOpen(key);
      items.push({
        ...{ kind: 'node', key, parentKey, level, position: index + 1, setSize, node, parent },
        isOpen: countBelow(node) > 0 ? open : null,
      });
      if (open) addBelow(key, node, level + 1);
    }
    if (!hasLast) return;
    const last = { key: `${parentKey}/last`, parentKey, level, position: setSize, setSize };
    if (isReading) items.push({ ...last, kind: 'reading' });
    else if (failed !== null) items.push({ ...last, kind: 'failed', error: failed });
    else items.push({ ...last, kind: 'more', left });
  }
}

/** Whether one of them is the other, or stands above it. */
export const isOnLine = (one: MapKey, other: MapKey): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || long.startsWith(`${short}/`);
};
