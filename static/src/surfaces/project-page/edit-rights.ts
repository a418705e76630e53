import type { TeamView } from '../../../../src/contract/views';
import type { TeamId } from '../../../../src/domain/ids';
import type { FocusProps } from './focus-props';

/** Teams whose goals the viewer may edit. */
export function editableTeams({ view, rights }: Pick<FocusProps, 'view' | 'rights'>): TeamView[] {
  return view.teams.filter((team) => rights.isProjectAdmin || team.isEditor);
}

export function mayEditGoals(page: Pick<FocusProps, 'view' | 'rights'>, teamId: TeamId): boolean {
  return editableTeams(page).some(({ id }) => id === teamId);
}
