import type { Objective } from '../../../use-cases/records';
import { toNumber } from '../database/cells';
import { fromReaders, toReaders } from './readers-cell';
import { namedColumns, placeless } from './row-of';
import type { CellsOf, Each, Given, NamesOf, RowOf } from './row-of';

const names = {
  id: 'objectiveId',
  version: 'objectiveVersion',
  team_id: 'objectiveTeamId',
  cycle_id: 'objectiveCycleId',
  position: null,
  title: 'objectiveTitle',
  description: 'objectiveDescription',
  strategic_goal_id: 'objectiveStrategicGoalId',
  no_goal_reason: 'objectiveNoGoalReason',
  parent_objective_id: 'objectiveParentId',
  proposed_parent_id: 'objectiveProposedParentId',
  owner_id: 'objectiveOwnerId',
  weight: 'objectiveWeight',
  state: 'objectiveState',
  learned: 'objectiveLearned',
  carried_from_id: 'objectiveCarriedFromId',
  readers: 'objectiveReaders',
  is_for_groups: null,
} as const satisfies NamesOf<'objective'>;

export const objectiveColumns = namedColumns('objective', names);

/** All but its place, which it finds anew where it is brought back. */
export const storedOfObjective = placeless(names);

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

type Cells = CellsOf<'objective'>;

/** Of an edit, only what it gives. */
export function fromObjective(objective: Objective): Cells;
export function fromObjective(edit: Given<Objective>): Given<Cells>;
export function fromObjective({ readers, ...own }: Given<Objective>): Given<Cells> {
  const cells = {
    id: own.id,
    version: own.version,
    team_id: own.teamId,
    cycle_id: own.cycleId,
    title: own.title,
    description: own.description,
    strategic_goal_id: own.strategicGoalId,
    no_goal_reason: own.noGoalReason,
    parent_objective_id: own.parentObjectiveId,
    proposed_parent_id: own.proposedParentId,
    owner_id: own.ownerId,
    weight: own.weight,
    state: own.state,
    learned: own.learned,
    carried_from_id: own.carriedFromId,
  } satisfies Each<Omit<Cells, 'readers' | 'is_for_groups'>>;
  return readers === undefined ? cells : { ...cells, ...fromReaders(readers) };
}
