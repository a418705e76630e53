import type { ObjectiveChoice } from '../../contract/views';
import type { Day } from '../../domain/day';
import type { AccountId, KeyResultId, ObjectiveId, ProjectId, TeamId } from '../../domain/ids';
import type { GoalEditors, KeyResult, Objective } from '../records';

/** Each of these is one statement, but for inserting. */
export interface GoalStore {
  /**
   * Inserts after the team's other objectives of the cycle, if team, cycle and the goals it names exist, and the parent is
   * not below it; answers whether it is there. Then it is looked again, since an insert stops nobody who removes these at
   * the same time: three statements, and one with a parent.
   */
  insertObjective(objective: Objective): Promise<boolean>;
  /** Inserts after the objective's other key results, if the objective exists; answers whether it is there. Two statements. */
  insertKeyResult(keyResult: KeyResult): Promise<boolean>;
  /** Inserts at least one of an objective that is still to be inserted, in their order: until then nobody sees them. */
  insertFirstKeyResults(keyResults: KeyResult[]): Promise<void>;
  /** Writes what is given when `version` is still the stored one and raises it by one; answers whether it wrote. */
  updateKeyResult(edit: KeyResultEdit): Promise<boolean>;
  /** The same, if the strategic goal exists, and the parent, which must not be below the objective itself. */
  updateObjective(edit: ObjectiveEdit): Promise<boolean>;
  /**
   * Puts the goal among the removed ones, then takes it out, when `version` is still the stored one; what hangs on it stays,
   * out of sight. Two statements: one that dies between them has removed nothing, and may be made again.
   */
  deleteObjective(id: ObjectiveId, version: number): Promise<boolean>;
  deleteKeyResult(id: KeyResultId, version: number): Promise<boolean>;
  /** Inserts what `RemovedGoals` found, whole, as `insertObjective` would: after the others, below this parent. */
  restoreObjective(removed: Objective): Promise<boolean>;
  restoreKeyResult(removed: KeyResult): Promise<boolean>;
  findObjective(id: ObjectiveId): Promise<Objective | undefined>;
  findKeyResult(id: KeyResultId): Promise<KeyResult | undefined>;
  /** Which of the things that an objective names are missing, in one statement. */
  listMissing(
    named: Pick<Objective, 'teamId' | 'cycleId' | 'strategicGoalId' | 'parentObjectiveId'>,
  ): Promise<('team' | 'cycle' | 'strategic-goal' | 'objective')[]>;
}

/** A goal with its new texts and figures; what is left out stays as it is. */
export type ObjectiveEdit = Pick<Objective, 'id' | 'version'> &
  Changes<Omit<Objective, NotEdited | 'teamId' | 'cycleId'>>;
export type KeyResultEdit = Pick<KeyResult, 'id' | 'version'> & Changes<Omit<KeyResult, NotEdited | 'objectiveId'>>;
type NotEdited = 'id' | 'version' | 'state' | 'grade' | 'learned' | 'carriedFromId';
type Changes<Fields> = { [Field in keyof Fields]?: Fields[Field] | undefined };

/** The order of goals among their siblings. Places need not follow one another; a call reads once, and writes once. */
export interface GoalOrder {
  /** Puts it before a sibling, or last; answers whether both are there. */
  moveObjective(id: ObjectiveId, beforeId: ObjectiveId | null): Promise<boolean>;
  moveKeyResult(id: KeyResultId, beforeId: KeyResultId | null): Promise<boolean>;
}

/** What somebody looks for to choose from, in cycles that have not ended on `today`; teams of the project come first. */
export interface ChoiceQuery {
  text: string;
  projectId: ProjectId | null;
  today: Day;
  limit: number;
  viewer: AccountId;
}

export interface ContributionStore {
  /** Words of `text` in the title; none of closed cycles. */
  search(query: ChoiceQuery): Promise<ObjectiveChoice[]>;
  /** Makes the proposed parent the parent, unless that one is below the objective itself; answers whether it did. */
  accept(id: ObjectiveId, parentId: ObjectiveId): Promise<boolean>;
  /** Ends what was proposed, or counted; answers whether there was something. */
  decline(id: ObjectiveId, parentId: ObjectiveId): Promise<boolean>;
}

/**
 * Goals that were removed, as they were last. Each of these is one statement, and three more for what was removed before
 * such goals were kept: the activity log tells of it.
 */
export interface RemovedGoals {
  /** Unless the viewer might not see it if it were there. */
  findObjective(id: ObjectiveId, viewer: AccountId): Promise<Objective | undefined>;
  findKeyResult(id: KeyResultId): Promise<KeyResult | undefined>;
  /** Those that come back with the objective. */
  listKeyResults(id: ObjectiveId): Promise<KeyResultId[]>;
}

export interface GoalEditorStore {
  /** One statement; undefined when the team, objective or key result does not exist, or the viewer may not see it. */
  findGoalEditors(
    goals: { teamId: TeamId } | { objectiveId: ObjectiveId } | { keyResultId: KeyResultId },
    viewer: AccountId,
  ): Promise<GoalEditors | undefined>;
  /** The same of many key results; one statement. */
  listGoalEditors(ids: KeyResultId[], viewer: AccountId): Promise<Map<KeyResultId, GoalEditors>>;
}
