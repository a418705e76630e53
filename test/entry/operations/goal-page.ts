import type { goalPageOperations } from '../../../src/contract/operations/goal-page';
import { everyone, type OperationCase } from './operation-case';

export const goalPageCases: Record<keyof typeof goalPageOperations, OperationCase> = {
  readGoals: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { projectId }) => ({ projectId, cycleId: null }),
  },
  readGoalPage: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { objectiveId }) => ({ goal: { kind: 'objective', id: objectiveId } }),
  },
  readActivity: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    input: (_, { objectiveId }) => ({ goal: { kind: 'objective', id: objectiveId } }),
  },
};
