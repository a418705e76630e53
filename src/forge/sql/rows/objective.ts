import type { Objective } from '../../../use-cases/records';
import { toNumber } from '../database/cells';
import { toReaders } from './readers-cell';
import type { RowOf } from './row-of';

export const objectiveColumns = [
  'objective.id as objectiveId',
  'objective.version as objectiveVersion',
  'objective.team_id as objectiveTeamId',
  'objective.cycle_id as objectiveCycleId',
  'objective.title as objectiveTitle',
  'objective.description as objectiveDescription',
  'objective.strategic_goal_id as objectiveStrategicGoalId',
  'objective.no_goal_reason as objectiveNoGoalReason',
  'objective.parent_objective_id as objectiveParentId',
  'objective.proposed_parent_id as objectiveProposedParentId',
  'objective.owner_id as objectiveOwnerId',
  'objective.weight as objectiveWeight',
  'objective.state as objectiveState',
  'objective.learned as objectiveLearned',
  'objective.carried_from_id as objectiveCarriedFromId',
  'objective.readers as objectiveReaders',
] as const;

export const toObjective = (row: RowOf<'objective', typeof objectiveColumns>): Objective => ({
  id: row.objectiveId,
  version: toNumber(row.objectiveVersion),
  teamId: row.objectiveTeamId,
  cycleId: row.objectiveCycleId,
  title: row.objectiveTitle,
  description: row.objectiveDescription,
  strategicGoalId: row.objectiveStrategicGoalId,
  noGoalReason: row.objectiveNoGoalReason,
  parentObjectiveId: row.objectiveParentId,
  proposedParentId: row.objectiveProposedParentId,
  ownerId: row.objectiveOwnerId,
  weight: toNumber(row.objectiveWeight),
  state: row.objectiveState,
  learned: row.objectiveLearned,
  carriedFromId: row.objectiveCarriedFromId,
  readers: toReaders(row.objectiveReaders),
});
