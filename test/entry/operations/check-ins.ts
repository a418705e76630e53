import type { checkInsOperations } from '../../../src/contract/operations/check-ins';
import { goalEditors, type OperationCase } from './operation-case';

export const checkInsCases: Record<keyof typeof checkInsOperations, OperationCase> = {
  checkIn: {
    answers: goalEditors,
    cost: { sql: 12, jira: 0 },
    input: (_, { dropOff }) => ({ keyResultId: dropOff, value: 31 }),
  },
};
