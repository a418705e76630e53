import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

export interface DraggedItem {
  readonly id: string;
  /** Items of one list only are dropped on one another. */
  readonly list: string;
  readonly element: HTMLElement;
  readonly handle: HTMLElement;
}

/**
 * Lets an item of a list be dragged by its handle, and others of the list be dropped above and below it; while one is
 * held over it, its element says so in `data-drop-edge`. Answers how to end it.
 */
export function makeDraggable(
  { id, list, element, handle }: DraggedItem,
  onDropped: (id: string, edge: 'top' | 'bottom') => void,
): () => void {
  const showEdge = (edge: string | null): void => {
    if (edge === null) delete element.dataset.dropEdge;
    else element.dataset.dropEdge = edge;
  };
  return combine(
    draggable({ element, dragHandle: handle, getInitialData: () => ({ id, list }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.list === list && source.data.id !== id,
      getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self }) => showEdge(extractClosestEdge(self.data)),
      onDragLeave: () => showEdge(null),
      onDrop: ({ self, source }) => {
        showEdge(null);
        const edge = extractClosestEdge(self.data);
        if (edge === 'top' || edge === 'bottom') onDropped(String(source.data.id), edge);
      },
    }),
  );
}
