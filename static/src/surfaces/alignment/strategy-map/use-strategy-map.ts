import { useMemo, useRef, useState } from 'react';
import type {
  MapChildrenView,
  MapParentKey,
  MapRootPageView,
  StrategyMapView,
} from '../../../../../src/contract/strategy-map-views';
import type { CycleId } from '../../../../../src/domain/ids';
import { call } from '../../../backend/call';
import { asCallError } from '../../../backend/call-error';
import {
  asParent,
  itemsOf,
  keyBelow,
  topKey,
  unread,
  withPage,
  type MapBranch,
  type MapBranches,
  type MapItem,
  type MapKey,
} from './map-items';

/** Nodes of a page. */
const perPage = 50;
/** Branches that one press opens. */
const openedAtOnce = 20;
/** Branches that are read again at once. */
const atOnce = 4;

/** Where something is read: below one, or null: on the first level. */
interface Place {
  readonly key: MapKey;
  readonly parent: MapParentKey | null;
}

export interface StrategyMapState {
  readonly items: MapItem[];
  readonly toggle: (item: MapItem) => void;
  /** Opens what is closed on the first level that has any: the first of it. */
  readonly openLevel: () => void;
  readonly closeAll: () => void;
  /** The next page of the branch that this item ends, or once more the one that failed. */
  readonly readOn: (item: MapItem) => void;
  /** Reads anew what is open; what cannot be read stays as it is. */
  readonly reread: () => Promise<void>;
}

/** The map as it is opened, branch by branch. */
export function useStrategyMap(view: StrategyMapView, cycleId: CycleId): StrategyMapState {
  const [branches, setBranches] = useState<MapBranches>(() => openedIn(view));
  const [open, setOpen] = useState<ReadonlySet<MapKey>>(() => new Set([...openedIn(view).keys()]));
  const asked = useRef(new Map<MapKey, number>());
  const pages = useRef(new Set<MapKey>());
  const items = useMemo(() => itemsOf(branches, (key) => open.has(key)), [branches, open]);

  const ask = ({ parent }: Place, from: number): Promise<MapChildrenView | MapRootPageView> =>
    parent === null ? call('listMapRoots', { cycleId, from }) : call('listMapChildren', { cycleId, parent, from });

  const change = (key: MapKey, to: (before: MapBranch) => MapBranch): void =>
    setBranches((before) => new Map(before).set(key, to(before.get(key) ?? unread)));

  /** Of several readings of one branch, the newest counts. */
  const begin = (key: MapKey): (() => boolean) => {
    const turn = (asked.current.get(key) ?? 0) + 1;
    asked.current.set(key, turn);
    return () => asked.current.get(key) === turn;
  };

  const readPage = async (place: Place, from: number): Promise<void> => {
    const isNewest = begin(place.key);
    pages.current.add(place.key);
    change(place.key, (before) => ({ ...before, isReading: true, failed: null }));
    try {
      const page = await ask(place, from);
      if (isNewest()) change(place.key, (before) => withPage(before, page, from));
    } catch (failure) {
      if (isNewest()) change(place.key, (before) => ({ ...before, isReading: false, failed: asCallError(failure) }));
    }
    pages.current.delete(place.key);
  };

  /** A page that a person asked for goes first: the branch is as new as that. */
  const rereadBranch = async (place: Place): Promise<void> => {
    if (pages.current.has(place.key)) return;
    const isNewest = begin(place.key);
    const count = branches.get(place.key)?.nodes.length ?? 0;
    let fresh: MapBranch = { ...unread, isReading: false };
    try {
      for (let from = 0; from < Math.max(count, 1); from += perPage) {
        fresh = withPage(fresh, await ask(place, from), from);
        if (fresh.nodes.length <= from) break;
      }
    } catch {
      return;
    }
    if (isNewest()) change(place.key, () => fresh);
  };

  const placeOf = (key: MapKey): Place | undefined => {
    if (key === topKey) return { key, parent: null };
    const item = items.find((each) => each.key === key);
    return item?.kind === 'node' ? { key, parent: asParent(item.node) } : undefined;
  };

  const toggle = (item: MapItem): void => {
    if (item.kind !== 'node' || item.isOpen === null) return;
    const { key, node, isOpen } = item;
    setOpen((before) => (isOpen ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])));
    if (!isOpen && !branches.has(key)) void readPage({ key, parent: asParent(node) }, 0);
  };

  return {
    items,
    toggle,
    openLevel: () => {
      const closed = items.filter((item) => item.kind === 'node' && item.isOpen === false);
      const first = Math.min(...closed.map(({ level }) => level));
      for (const item of closed.filter(({ level }) => level === first).slice(0, openedAtOnce)) toggle(item);
    },
    closeAll: () => setOpen(new Set([topKey])),
    readOn: ({ parentKey }) => {
      const place = placeOf(parentKey);
      if (place !== undefined) void readPage(place, branches.get(parentKey)?.nodes.length ?? 0);
    },
    reread: async () => {
      const openKeys = [topKey, ...items.filter((item) => item.kind === 'node' && item.isOpen).map(({ key }) => key)];
      const places = openKeys.flatMap((key) => (branches.get(key)?.isReading === false ? (placeOf(key) ?? []) : []));
      for (let at = 0; at < places.length; at += atOnce) {
        await Promise.all(places.slice(at, at + atOnce).map(rereadBranch));
      }
    },
  };
}

function openedIn({ roots, opened }: StrategyMapView): MapBranches {
  const branches = new Map<MapKey, MapBranch>();
  branches.set(topKey, { ...roots, isReading: false, failed: null });
  for (const { parent, children } of opened) {
    const root = roots.nodes.find((node) => 'id' in node && 'id' in parent && node.id === parent.id);
    if (root !== undefined) branches.set(keyBelow(topKey, root), { ...children, isReading: false, failed: null });
  }
  return branches;
}
