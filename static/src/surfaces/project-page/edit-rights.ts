import type { TeamView } from '../../../../src/contract/views';
import { dayOf } from '../../../../src/domain/day';
import type { TeamId } from '../../../../src/domain/ids';
import { mayEditGoalsOf } from '../../backend/rights';
import type { FocusProps } from './focus-props';

type Page = Pick<FocusProps, 'view' | 'rights'>;

/** The goals of the cycle shown are kept as they are. */
export const isCycleClosed = ({ view }: Pick<FocusProps, 'view'>): boolean =>
  view.cycles.some(({ id, isClosed }) => id === view.cycleId && isClosed);

/** Teams whose goals in the cycle shown the viewer may tend: check in, and look back when it has ended. */
export function editableTeams({ view, rights }: Page): TeamView[] {
  if (isCycleClosed({ view })) return [];
  return view.teams.filter((team) => mayEditGoalsOf(team, rights));
}

/** Those of them whose goals the viewer writes: none once the cycle has ended. */
export function writableTeams(page: Page): TeamView[] {
  const { cycles, cycleId } = page.view;
  const today = dayOf(Date.now());
  return cycles.some(({ id, endsOn }) => id === cycleId && endsOn < today) ? [] : editableTeams(page);
}

export const mayTendGoals = (page: Page, teamId: TeamId): boolean =>
  editableTeams(page).some(({ id }) => id === teamId);
export const mayWriteGoals = (page: Page, teamId: TeamId): boolean =>
  writableTeams(page).some(({ id }) => id === teamId);
