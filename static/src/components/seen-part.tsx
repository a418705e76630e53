import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import styles from './long-list.module.css';
import type { LongListProps } from './long-list';

/** About the height of a row in px, before it was measured. */
const estimatedHeight = 88;

/** Of a long list, the rows that are seen, and some around them. */
export function SeenPart<Item>({ label, items, keyOf, show }: LongListProps<Item>) {
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
