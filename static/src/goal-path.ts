import type { GoalKey } from '../../src/contract/goal-page-views';
import type { TeamId } from '../../src/domain/ids';

/** Where the page of a goal is, among the app's own addresses. */
export const pathOf = ({ kind, id }: GoalKey): string =>
  `/goals/${kind === 'objective' ? 'objective' : 'key-result'}/${id}`;

/** Where a team is, on the page of the whole organisation. */
export const teamPath = (id: TeamId): string => `/teams/${id}`;

/** Where a team's work is. */
export const workPath = (id: TeamId): string => `/work/${id}`;

/** Where the gaps of the whole organisation are. */
export const gapsPath = '/alignment/gaps';

/** The module of the whole organisation's pages: where addresses lead from surfaces without pages of their own. */
export const globalPage = 'global-page';
