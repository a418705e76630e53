import { editableTeams } from './edit-rights';
import type { FocusProps } from './focus-props';

export type StepKind = 'cycle' | 'team' | 'strategicGoal' | 'objective' | 'keyResult';

export interface FirstStep {
  kind: StepKind;
  isDone: boolean;
  /** The viewer may do it, and what it builds on is there. */
  isOpen: boolean;
  /** The viewer may do it, now or when what it builds on is there. */
  isAllowed: boolean;
}

/** The way from nothing to a first key result, in order. */
export function firstStepsOf({ view, rights }: Pick<FocusProps, 'view' | 'rights'>): FirstStep[] {
  const { cycles, teams, strategicGoals, objectives } = view;
  const mayEdit = rights.isProjectAdmin || editableTeams({ view, rights }).length > 0;
  const step = (kind: StepKind, isDone: boolean, isAllowed: boolean, isReady = true): FirstStep => ({
    kind,
    isDone,
    isAllowed,
    isOpen: !isDone && isAllowed && isReady,
  });
  return [
    step('cycle', cycles.length > 0, rights.isStrategyEditor),
    step('team', teams.length > 0, rights.isProjectAdmin),
    step('strategicGoal', strategicGoals.length > 0, rights.isStrategyEditor),
    step('objective', objectives.length > 0, mayEdit, cycles.length > 0 && teams.length > 0),
    step(
      'keyResult',
      objectives.some(({ keyResults }) => keyResults.length > 0),
      mayEdit,
      objectives.length > 0,
    ),
  ];
}
