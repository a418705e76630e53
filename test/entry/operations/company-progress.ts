import type { companyProgressOperations } from '../../../src/contract/operations/company-progress';
import { everyone, type OperationCase } from './operation-case';

export const companyProgressCases: Record<keyof typeof companyProgressOperations, OperationCase> = {
  readCompanyProgress: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: () => ({ cycleId: null }),
  },
};
