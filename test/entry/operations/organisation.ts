import type { organisationOperations } from '../../../src/contract/operations/organisation';
import { goalEditors, type OperationCase, strategyEditors } from './operation-case';

export const organisationCases: Record<keyof typeof organisationOperations, OperationCase> = {
  createCycle: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 2, jira: 1 },
    input: () => ({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' }),
  },
  createTeam: {
    answers: goalEditors,
    cost: { sql: 3, jira: 2 },
    input: (_, { projectId }) => ({ name: 'Wallets', projectIds: [projectId] }),
  },
};
