import type { AccountId, ProjectId } from '../domain/ids';
import type { CycleView, TeamView } from './views';

/** A cycle as it is set up. */
export interface CycleSetUpView extends CycleView {
  objectiveCount: number;
}

/** A team as it is set up. */
export interface TeamSetUpView extends Pick<TeamView, 'id' | 'version' | 'parentId' | 'name' | 'weighting'> {
  leadId: AccountId | null;
  editorIds: AccountId[];
  projectIds: ProjectId[];
  /** Of all cycles. */
  objectiveCount: number;
}

export interface OrganisationView {
  /** The latest end first. */
  cycles: CycleSetUpView[];
  /** By name. */
  teams: TeamSetUpView[];
}

/** What building teams from projects led to; projects that had a team are left out. */
export interface BuiltTeamsView {
  teamCount: number;
  departmentCount: number;
}
