import { useTranslation } from 'react-i18next';
import type { FocusedObjectiveView, KeyResultView } from '../../../../src/contract/views';
import type { KeyResultId, ObjectiveId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import type { FocusProps } from './focus-props';

interface Titled<Id> {
  readonly id: Id;
  readonly title: string;
}

/** What a page does with a goal when it was moved, removed or saved; each is told to screen readers. */
export function useGoalChanges({ onChanged, say, offerUndo }: FocusProps) {
  const { t } = useTranslation();
  const sayPlace = <Id extends string>(siblings: readonly Titled<Id>[], id: Id, beforeId: Id | null): void => {
    const others = siblings.filter((sibling) => sibling.id !== id);
    const place = beforeId === null ? others.length : others.findIndex((sibling) => sibling.id === beforeId);
    const title = siblings.find((sibling) => sibling.id === id)?.title ?? '';
    say(t('goals.order.moved', { title, place: place + 1, count: siblings.length }));
  };
  const nextOf = <Id extends string>(siblings: readonly Titled<Id>[], id: Id): Id | null =>
    siblings[siblings.findIndex((sibling) => sibling.id === id) + 1]?.id ?? null;
  return {
    moveObjective: async (siblings: readonly Titled<ObjectiveId>[], id: ObjectiveId, beforeId: ObjectiveId | null) => {
      await call('moveObjective', { objectiveId: id, beforeId }).then(() => sayPlace(siblings, id, beforeId), ignore);
      await onChanged();
    },
    moveKeyResult: async (siblings: readonly Titled<KeyResultId>[], id: KeyResultId, beforeId: KeyResultId | null) => {
      await call('moveKeyResult', { keyResultId: id, beforeId }).then(() => sayPlace(siblings, id, beforeId), ignore);
      await onChanged();
    },
    removedObjective: ({ id, title, teamId }: FocusedObjectiveView, siblings: readonly Titled<ObjectiveId>[]): void => {
      const place = { objectiveId: id, teamId, beforeId: nextOf(siblings, id) };
      offerUndo({ sentence: t('goals.removed', { title }), restore: () => call('restoreObjective', place) });
    },
    removedKeyResult: ({ id, title }: KeyResultView, objective: FocusedObjectiveView): void => {
      const place = { keyResultId: id, objectiveId: objective.id, beforeId: nextOf(objective.keyResults, id) };
      offerUndo({ sentence: t('goals.removed', { title }), restore: () => call('restoreKeyResult', place) });
    },
    saved: async (title: string): Promise<void> => {
      await onChanged();
      say(t('goals.saved', { title }));
    },
  };
}

/** The page is read again whatever happened, and shows how it is. */
const ignore = (): void => undefined;
