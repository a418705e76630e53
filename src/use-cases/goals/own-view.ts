import type { ObjectiveId } from '../../domain/ids';
import type { ParentView } from '../../contract/views';
import type { FocusedObjectiveRow } from '../records';

/** The objective's own fields; parents that the viewer may not see are not named. */
export function toOwnView({
  objective,
  parent,
  proposedParent,
}: Pick<FocusedObjectiveRow, 'objective' | 'parent' | 'proposedParent'>) {
  const { cycleId: _, carriedFromId: __, ...own } = objective;
  return { ...own, parentObjectiveId: idOf(parent), proposedParentId: idOf(proposedParent) };
}

const idOf = (parent: ParentView | null): ObjectiveId | null =>
  parent === null || parent === 'restricted' ? null : parent.id;
