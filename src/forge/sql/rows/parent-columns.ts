import type { ParentView } from '../../../contract/views';
import type { ObjectiveId, StrategicGoalId } from '../../../domain/ids';
import { toBoolean, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';

/** Of the objective joined under that name, which another contributes to, or would. */
export const parentColumns = <Name extends 'parent' | 'proposed'>(name: Name) =>
  [
    `${name}.id as ${name}Id`,
    `${name}.title as ${name}Title`,
    `${name}.strategic_goal_id as ${name}GoalId`,
    `${name}Team.name as ${name}TeamName`,
    `${name}State.progress as ${name}Progress`,
  ] as const;

type ParentCells<Name extends string> = Record<`${Name}Id`, ObjectiveId | null> &
  Record<`${Name}Title` | `${Name}TeamName`, string | null> &
  Record<`${Name}GoalId`, StrategicGoalId | null> &
  Record<`${Name}Progress`, Numeric | null> &
  Record<`${Name}IsSeen`, Numeric>;

export function toParent<Name extends 'parent' | 'proposed'>(name: Name, row: ParentCells<Name>): ParentView | null {
  const id: ObjectiveId | null = row[`${name}Id`];
  const title: string | null = row[`${name}Title`];
  const teamName: string | null = row[`${name}TeamName`];
  const isSeen: Numeric = row[`${name}IsSeen`];
  if (id === null || title === null || teamName === null) return null;
  if (!toBoolean(isSeen)) return 'restricted';
  return {
    id,
    title,
    teamName,
    strategicGoalId: row[`${name}GoalId`],
    progress: toNumberOrNull(row[`${name}Progress`]),
  };
}
