import type { ReactElement } from 'react';
import type { GoalKey } from '../../../src/contract/goal-page-views';
import type { KeyResultId, ObjectiveId, ProjectId } from '../../../src/domain/ids';
import { askAhead } from '../backend/call';

/** The goal that '/goals/objective/ID' or '/goals/key-result/ID' names; null for the list of all. */
export function goalOf([kind, id]: string[]): GoalKey | null {
  if (id === undefined) return null;
  if (kind === 'objective') return { kind, id: id as ObjectiveId };
  return kind === 'key-result' ? { kind: 'keyResult', id: id as KeyResultId } : null;
}

/** `projectId` of the project on whose page it is opened; null elsewhere. */
export async function loadGoal(goal: GoalKey, projectId: ProjectId | null): Promise<ReactElement> {
  const opened = askAhead('readGoalPage', { goal });
  const { GoalPage } = await import('../surfaces/goal-page/goal-page');
  return <GoalPage projectId={projectId} goal={goal} opened={opened} />;
}
