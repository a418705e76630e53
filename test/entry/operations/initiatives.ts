import type { initiativesOperations } from '../../../src/contract/operations/initiatives';
import { goalEditors, type OperationCase } from './operation-case';

export const initiativesCases: Record<keyof typeof initiativesOperations, OperationCase> = {
  linkInitiatives: {
    answers: goalEditors,
    cost: { sql: 19, jira: 3 },
    input: (company, { dropOff }) => ({
      keyResultId: dropOff,
      issues: ['Refunds within a day', 'Pay later'].map((summary) => ({
        issueId: company.issueId(company.keyOf(summary)),
      })),
    }),
  },
  editInitiative: {
    answers: goalEditors,
    cost: { sql: 11, jira: 0 },
    input: (company, { dropOff }) => ({
      keyResultId: dropOff,
      issueId: company.issueId(company.keyOf('Pay later')),
      from: 1,
      weight: 3,
    }),
  },
};
