import DragHandleIcon from '@atlaskit/icon/core/drag-handle-vertical';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placeBeside, stepTo } from './order';
import styles from './tool.module.css';

interface OrderHandleProps<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** The whole list, in its order. */
  readonly siblings: readonly Id[];
  /** Puts one of the list before another, or last. */
  readonly onMove: (id: Id, beforeId: Id | null) => Promise<void>;
}

/** Moves the list item that it stands in: dragged, or by the arrow keys. */
export function OrderHandle<Id extends string>({ id, title, siblings, onMove }: OrderHandleProps<Id>) {
  const { t } = useTranslation();
  const handle = useRef<HTMLButtonElement>(null);
  const place = siblings.indexOf(id);
  const list = siblings.join();
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    const button = handle.current;
    const element = button?.closest('li');
    if (button == null || element == null) return undefined;
    const ids = list.split(',') as Id[];
    let stop = (): void => undefined;
    let isOver = false;
    void import('./drag-order').then(({ makeDraggable }) => {
      if (isOver) return;
      stop = makeDraggable({ id, list, element, handle: button }, (dropped, edge) => {
        const beforeId = placeBeside(ids, dropped as Id, id, edge);
        if (beforeId !== undefined) void latest.current(dropped as Id, beforeId);
      });
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [id, list]);

  const press = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const beforeId = stepTo(siblings, id, event.key === 'ArrowUp' ? -1 : 1);
    if (beforeId === undefined) return;
    await onMove(id, beforeId);
    handle.current?.focus();
  };
  if (siblings.length < 2) return null;
  return (
    <button
      ref={handle}
      type="button"
      className={styles.handle}
      aria-label={t('goals.order.move', { title, place: place + 1, count: siblings.length })}
      title={t('goals.order.how')}
      onKeyDown={(event) => void press(event)}
    >
      <DragHandleIcon label="" size="small" color="currentColor" />
    </button>
  );
}
