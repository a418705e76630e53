import type { strategyOperations } from '../../../src/contract/operations/strategy';
import { type OperationCase, strategyEditors } from './operation-case';

export const strategyCases: Record<keyof typeof strategyOperations, OperationCase> = {
  createStrategicGoal: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 2, jira: 1 },
    input: () => ({ title: 'A shop people trust' }),
  },
};
