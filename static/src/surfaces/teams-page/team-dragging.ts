import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { TeamId } from '../../../../src/domain/ids';

const draggedTeam = ({ source }: { source: { data: Record<string | symbol, unknown> } }): TeamId | null =>
  typeof source.data.teamId === 'string' ? (source.data.teamId as TeamId) : null;

/** Lets a team be dragged by its row. Answers how to end it. */
export const letDrag = (element: HTMLElement, teamId: TeamId): (() => void) =>
  draggable({ element, getInitialData: () => ({ teamId }) });

interface DropPlace {
  readonly element: HTMLElement;
  readonly mayTake: (teamId: TeamId) => boolean;
  readonly onDrop: (teamId: TeamId) => void;
}

/** Lets teams be dropped there; while one is held over it, its element says so in `data-holds`. */
export function letDrop({ element, mayTake, onDrop }: DropPlace): () => void {
  const release = (): void => {
    delete element.dataset.holds;
  };
  return dropTargetForElements({
    element,
    canDrop: (drag) => {
      const teamId = draggedTeam(drag);
      return teamId !== null && mayTake(teamId);
    },
    onDragEnter: () => {
      element.dataset.holds = '';
    },
    onDragLeave: release,
    onDrop: (drag) => {
      release();
      const teamId = draggedTeam(drag);
      if (teamId !== null) onDrop(teamId);
    },
  });
}

/** Tells whether a team is being dragged. */
export const watchDragging = (onChange: (isDragging: boolean) => void): (() => void) =>
  monitorForElements({
    canMonitor: (drag) => draggedTeam(drag) !== null,
    onDragStart: () => onChange(true),
    onDrop: () => onChange(false),
  });
