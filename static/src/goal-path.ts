import type { GoalKey } from '../../src/contract/goal-page-views';

/** Where the page of a goal is, among the app's own addresses. */
export const pathOf = ({ kind, id }: GoalKey): string =>
  `/goals/${kind === 'objective' ? 'objective' : 'key-result'}/${id}`;
