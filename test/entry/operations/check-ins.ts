import type { checkInsOperations } from '../../../src/contract/operations/check-ins';
import { everyone, goalEditors, type OperationCase } from './operation-case';

export const checkInsCases: Record<keyof typeof checkInsOperations, OperationCase> = {
  readCheckIns: { answers: everyone, cost: { sql: 1, jira: 0 }, opensSurface: true, input: () => ({}) },
  checkIn: {
    answers: goalEditors,
    cost: { sql: 11, jira: 0 },
    input: (_, { dropOff }) => ({ keyResultId: dropOff, value: 31 }),
  },
  checkInAll: {
    answers: everyone,
    answersRowByRow: true,
    cost: { sql: 12, jira: 0 },
    input: (_, { dropOff }) => ({ checkIns: [{ keyResultId: dropOff, value: 30 }] }),
  },
};
