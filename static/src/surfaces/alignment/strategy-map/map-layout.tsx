import { hierarchy, Tree } from '@visx/hierarchy';
import type { ReactElement } from 'react';
import { card, pill, step, thicknessOf, toneOf, weightShareOf } from './draw-item';
import { topKey, type MapItem, type MapKey } from './map-items';
import { barInk, boundsOf, type Box, type Ink } from './map-shapes';

/** An item with the left upper corner of its box. */
export interface Placed {
  readonly item: MapItem;
  readonly x: number;
  readonly y: number;
}

/** The way from a parent to one of its parts. */
export interface Way {
  /** Of the part. */
  readonly key: MapKey;
  readonly d: string;
  readonly ink: Ink;
  readonly width: number;
  readonly isDashed: boolean;
  readonly box: Box;
}

export interface Layout {
  /** In the order of the items. */
  readonly placed: readonly Placed[];
  readonly ways: readonly Way[];
  readonly width: number;
  readonly height: number;
}

interface Branch {
  readonly item: MapItem | null;
  readonly parts: Branch[];
}

interface MapLayoutProps {
  readonly items: readonly MapItem[];
  readonly children: (layout: Layout) => ReactElement;
}

/** Where each item stands: column by column, and beside the middle of what stands below it. */
export function MapLayout({ items, children }: MapLayoutProps) {
  const root = hierarchy(asTree(items), ({ parts }) => parts);
  return (
    <Tree root={root} nodeSize={[step.y, step.x]} separation={(one, other) => (one.parent === other.parent ? 1 : 1.25)}>
      {(tree) =>
        children(
          layoutOf(
            items,
            new Map(
              tree.descendants().flatMap(({ data, x, y }) => (data.item === null ? [] : [[data.item.key, { x, y }]])),
            ),
          ),
        )
      }
    </Tree>
  );
}

function asTree(items: readonly MapItem[]): Branch {
  const top: Branch = { item: null, parts: [] };
  const branches = new Map<MapKey, Branch>([[topKey, top]]);
  for (const item of items) {
    const branch: Branch = { item, parts: [] };
    branches.set(item.key, branch);
    branches.get(item.parentKey)?.parts.push(branch);
  }
  return top;
}

/** @param points across and along the tree, as it was laid out from its root */
export function layoutOf(items: readonly MapItem[], points: ReadonlyMap<MapKey, { x: number; y: number }>): Layout {
  const top = Math.min(...[...points.values()].map(({ x }) => x));
  const placed = items.flatMap((item): Placed[] => {
    const point = points.get(item.key);
    return point === undefined ? [] : [{ item, x: point.y - step.x, y: point.x - top }];
  });
  const byKey = new Map(placed.map((each) => [each.item.key, each]));
  const ways = placed.flatMap((each) => {
    const parent = byKey.get(each.item.parentKey);
    return parent === undefined ? [] : [wayOf(parent, each)];
  });
  const { width, height } = boundsOf(placed.map(boxOf));
  return { placed, ways, width, height };
}

export const boxOf = ({ x, y }: Pick<Placed, 'x' | 'y'>): Box => ({
  ...{ x, y, height: card.height },
  width: card.width + pill.gap + pill.width,
});

function wayOf(parent: Placed, { item, x, y }: Placed): Way {
  const from = { x: parent.x + card.width + pill.gap + pill.width, y: parent.y + card.height / 2 };
  const to = { x, y: y + card.height / 2 };
  const middle = (from.x + to.x) / 2;
  const isNode = item.kind === 'node';
  return {
    key: item.key,
    d: `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`,
    ink: isNode ? barInk(toneOf(item.node)) : 'boldLine',
    width: isNode ? thicknessOf(weightShareOf(item.node)) : 1,
    isDashed: !isNode,
    box: boundsOf([
      { ...from, width: 0, height: 0 },
      { ...to, width: 0, height: 0 },
    ]),
  };
}
