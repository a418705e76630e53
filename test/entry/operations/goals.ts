import type { goalsOperations } from '../../../src/contract/operations/goals';
import { everyone, goalEditors, type OperationCase } from './operation-case';

export const goalsCases: Record<keyof typeof goalsOperations, OperationCase> = {
  readProjectPage: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { projectId }) => ({ projectId, cycleId: null }),
  },
  createObjective: {
    answers: goalEditors,
    cost: { sql: 3, jira: 0 },
    input: (_, { teamId, cycleId, strategicGoalId }) => ({ teamId, cycleId, strategicGoalId, title: 'Paying is fun' }),
  },
  editObjective: {
    answers: goalEditors,
    cost: { sql: 7, jira: 0 },
    input: (_, { objectiveId }) => ({
      objectiveId,
      version: 1,
      title: 'Buying is a pleasure',
      strategicGoalId: null,
      noGoalReason: 'It serves them all.',
    }),
  },
  createKeyResult: {
    answers: goalEditors,
    cost: { sql: 11, jira: 0 },
    input: (_, { objectiveId }) => ({ objectiveId, title: 'Shipped', measure: { kind: 'milestone' } }),
  },
  editKeyResult: {
    answers: goalEditors,
    cost: { sql: 13, jira: 0 },
    input: (_, { dropOff }) => ({
      keyResultId: dropOff,
      version: 1,
      title: 'Less drop-off',
      measure: { kind: 'number', start: 38, target: 20, unit: '%' },
      weight: 1,
    }),
  },
  explainProgress: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    input: (_, { wallets }) => ({ kind: 'delivery', id: wallets }),
  },
};
