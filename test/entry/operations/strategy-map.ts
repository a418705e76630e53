import type { strategyMapOperations } from '../../../src/contract/operations/strategy-map';
import { everyone, type OperationCase } from './operation-case';

export const strategyMapCases: Record<keyof typeof strategyMapOperations, OperationCase> = {
  readStrategyMap: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: () => ({ cycleId: null }),
  },
  listMapRoots: {
    answers: everyone,
    cost: { sql: 2, jira: 0 },
    input: (_, { cycleId }) => ({ cycleId }),
  },
  listMapChildren: {
    answers: everyone,
    cost: { sql: 2, jira: 0 },
    input: (_, { cycleId, objectiveId }) => ({ cycleId, parent: { kind: 'objective', id: objectiveId } }),
  },
};
