import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './long-list.module.css';

/** About the height of a row in px, before it was measured. */
const estimatedHeight = 88;
/** Lists up to this length are drawn whole. */
const longFrom = 60;

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly show: (item: Item) => ReactNode;
}

/** A list of any length: of a long one only what is seen is drawn, in a frame that scrolls. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, show } = props;
  if (items.length > longFrom) return <SeenPart {...props} />;
  return (
    <ul aria-label={label} className={styles.list}>
      {items.map((item) => (
        <li key={keyOf(item)}>{show(item)}</li>
      ))}
    </ul>
  );
}

function SeenPart<Item>({ label, items, keyOf, show }: LongListProps<Item>) {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 6,
  });
  return (
    <div ref={frame} className={styles.frame} tabIndex={-1}>
      <ul aria-label={label} className={styles.whole} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ insetBlockStart: start }}
          >
            {show(items[index] as Item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
