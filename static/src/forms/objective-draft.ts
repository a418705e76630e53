import type { FocusedObjectiveView, ParentObjectiveView } from '../../../src/contract/views';
import type { AccountId, StrategicGoalId } from '../../../src/domain/ids';
import type { Readers } from '../../../src/domain/readers';
import { writeNumber } from '../locale/write-number';
import type { FigureReader } from './figure-reader';

/** What an objective is for: a strategic goal, another objective, or neither, and then it is said why. */
export type Served = 'strategicGoal' | 'objective' | 'nothing';

export type ChosenParent = Pick<ParentObjectiveView, 'id' | 'title' | 'teamName'>;

/** What an objective serves, as it is being chosen. */
export interface ServesDraft {
  served: Served;
  strategicGoalId: StrategicGoalId | null;
  parent: ChosenParent | null;
  noGoalReason: string;
}

/** An objective as it is being typed. */
export interface ObjectiveDraft {
  title: string;
  description: string;
  serves: ServesDraft;
  ownerId: AccountId | null;
  weight: string;
  /** null: everyone. */
  readers: Readers | null;
}

export const newObjectiveDraft = (ownerId: AccountId | null, onlyGoal: StrategicGoalId | null): ObjectiveDraft => ({
  ...{ title: '', description: '', ownerId, weight: '1', readers: null },
  serves: { served: 'strategicGoal', strategicGoalId: onlyGoal, parent: null, noGoalReason: '' },
});

/** An objective to be edited, with the version it has. */
export function draftOfObjective(objective: FocusedObjectiveView, locale: string) {
  const { version, title, description, ownerId, weight, strategicGoalId, noGoalReason, readers } = objective;
  const parent = objective.parent ?? objective.proposedParent;
  const served: Served = parent !== null ? 'objective' : noGoalReason !== '' ? 'nothing' : 'strategicGoal';
  const shownParent = parent === 'restricted' ? null : parent;
  const serves: ServesDraft = { served, strategicGoalId, parent: shownParent, noGoalReason };
  return { version, title, description, ownerId, weight: writeNumber(weight, locale), readers, serves };
}

/** Of an objective's input what it serves: one thing only. */
export const servedBy = ({ served, strategicGoalId, parent, noGoalReason }: ServesDraft) => ({
  strategicGoalId: served === 'strategicGoal' ? strategicGoalId : null,
  parentObjectiveId: served === 'objective' ? (parent?.id ?? null) : null,
  noGoalReason: served === 'nothing' ? noGoalReason : '',
});

/** The rest of an objective's input, its weight read by `figures`. */
export const wordsOf = ({ title, description, ownerId, weight, readers }: ObjectiveDraft, figures: FigureReader) => ({
  ...{ title, description, ownerId, readers: readers && inputOf(readers) },
  weight: figures.figure(weight, 'weight', 1),
});

const inputOf = ({ people, groupIds }: Readers) => ({ people: [...people], groupIds: [...groupIds] });
