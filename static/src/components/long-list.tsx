import { Suspense, type ReactNode } from 'react';
import { lazily } from '../lazily';
import styles from './long-list.module.css';

/** Lists up to this length are drawn whole. */
const longFrom = 60;

export interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly show: (item: Item) => ReactNode;
}

const SeenPart = lazily(async () => (await import('./seen-part')).SeenPart<unknown>);

/** A list of any length: of a long one only what is seen is drawn, in a frame that scrolls. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { label, items, keyOf, show } = props;
  if (items.length <= longFrom) return <WholeList {...props} />;
  return (
    <Suspense fallback={<WholeList {...props} items={items.slice(0, longFrom)} />}>
      <SeenPart label={label} items={items} keyOf={(item) => keyOf(item as Item)} show={(item) => show(item as Item)} />
    </Suspense>
  );
}

function WholeList<Item>({ label, items, keyOf, show }: LongListProps<Item>) {
  return (
    <ul aria-label={label} className={styles.list}>
      {items.map((item) => (
        <li key={keyOf(item)}>{show(item)}</li>
      ))}
    </ul>
  );
}
