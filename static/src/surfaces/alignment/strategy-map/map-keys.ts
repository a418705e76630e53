import type { MapItem, MapKey } from './map-items';

/** What a key does where the keyboard stands on that item. */
export type KeyedMove =
  | { readonly kind: 'go'; readonly to: MapKey }
  | { readonly kind: 'toggle' | 'enter' | 'leave' }
  | { readonly kind: 'zoom'; readonly by: 'in' | 'out' | 'back' };

/** As trees are walked everywhere: right opens and goes in, left closes and goes out. */
export function moveFor(key: string, items: readonly MapItem[], current: MapKey): KeyedMove | null {
  const at = items.findIndex((item) => item.key === current);
  const item = items[at];
  if (item === undefined) return null;
  const isOpen = item.kind === 'node' ? item.isOpen : null;
  switch (key) {
    case 'ArrowDown':
      return goTo(items[at + 1]);
    case 'ArrowUp':
      return goTo(items[at - 1]);
    case 'Home':
      return goTo(items[0]);
    case 'End':
      return goTo(items.at(-1));
    case 'ArrowRight':
      if (isOpen === null) return null;
      return isOpen ? goTo(items.find(({ parentKey }) => parentKey === current)) : { kind: 'toggle' };
    case 'ArrowLeft':
      return isOpen === true ? { kind: 'toggle' } : goTo(items.find((each) => each.key === item.parentKey));
    case ' ':
      return isOpen === null ? null : { kind: 'toggle' };
    case 'Enter':
      return { kind: 'enter' };
    case 'Escape':
      return { kind: 'leave' };
    case '+':
    case '=':
      return { kind: 'zoom', by: 'in' };
    case '-':
      return { kind: 'zoom', by: 'out' };
    case '0':
      return { kind: 'zoom', by: 'back' };
    default:
      return null;
  }
}

const goTo = (item: MapItem | undefined): KeyedMove | null =>
  item === undefined ? null : { kind: 'go', to: item.key };
