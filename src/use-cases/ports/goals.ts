import type { KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { CheckIn, Cycle, GoalEditors, KeyResult, Objective, StrategicGoal, Team } from '../records';

/** Each of these is one statement, but for `insertTeam`: its projects first, so that no team is seen without them. */
export interface GoalStore {
  insertStrategicGoal(goal: StrategicGoal): Promise<void>;
  insertCycle(cycle: Cycle): Promise<void>;
  insertTeam(team: Team, projectIds: ProjectId[]): Promise<void>;
  /** Inserts after the team's other objectives of the cycle, if team, cycle and the goals it names exist; answers whether it did. */
  insertObjective(objective: Objective): Promise<boolean>;
  /** Inserts after the objective's other key results, if the objective exists; answers whether it did. */
  insertKeyResult(keyResult: KeyResult): Promise<boolean>;
  /** Writes when `version` is still the stored one and raises it by one; answers whether it wrote. */
  updateKeyResult(edit: Pick<KeyResult, 'id' | 'version' | 'title' | 'measure' | 'weight'>): Promise<boolean>;
  /** The same, if the strategic goal exists. */
  updateObjective(
    edit: Pick<Objective, 'id' | 'version' | 'title' | 'strategicGoalId' | 'noGoalReason'>,
  ): Promise<boolean>;
  /** Inserts if the key result exists; answers whether it did. */
  insertCheckIn(checkIn: CheckIn): Promise<boolean>;
  findObjective(id: ObjectiveId): Promise<Objective | undefined>;
  findKeyResult(id: KeyResultId): Promise<KeyResult | undefined>;
  /** Which of the things that an objective names are missing, in one statement. */
  listMissing(
    named: Pick<Objective, 'teamId' | 'cycleId' | 'strategicGoalId' | 'parentObjectiveId'>,
  ): Promise<('team' | 'cycle' | 'strategic-goal' | 'objective')[]>;
}

export interface GoalEditorStore {
  /** One statement; undefined when the team, objective or key result does not exist. */
  findGoalEditors(
    goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId },
  ): Promise<GoalEditors | undefined>;
}
