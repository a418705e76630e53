declare const brand: unique symbol;

/** `T` with a name that only the type system sees, so that one kind of id is never taken for another. */
export type Brand<T, B extends string> = T & { readonly [brand]: B };

export type StrategicGoalId = Brand<string, 'StrategicGoalId'>;
/** A part of the strategy; strategic goals are among them. */
export type StrategyPartId = Brand<string, 'StrategyPartId'> | StrategicGoalId;
/** A measure of a strategic goal itself. */
export type OwnMeasureId = Brand<string, 'OwnMeasureId'>;
export type TeamId = Brand<string, 'TeamId'>;
export type CycleId = Brand<string, 'CycleId'>;
export type ObjectiveId = Brand<string, 'ObjectiveId'>;
export type KeyResultId = Brand<string, 'KeyResultId'>;
export type CheckInId = Brand<string, 'CheckInId'>;
export type CommentId = Brand<string, 'CommentId'>;
/** Jira's numeric issue id as text: unlike the key, it survives a move to another project. */
export type IssueId = Brand<string, 'IssueId'>;
/** Jira's numeric project id as text. */
export type ProjectId = Brand<string, 'ProjectId'>;
/** Atlassian's id of a group of people; its name may change. */
export type GroupId = Brand<string, 'GroupId'>;
/** Atlassian account id: the only thing that is kept of a person. */
export type AccountId = Brand<string, 'AccountId'>;
