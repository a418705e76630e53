import type { jiraMeasureOperations } from '../../../src/contract/operations/jira-measure';
import { everyone, type OperationCase } from './operation-case';

export const jiraMeasureCases: Record<keyof typeof jiraMeasureOperations, OperationCase> = {
  tryJiraReading: {
    answers: everyone,
    cost: { sql: 0, jira: 1 },
    input: () => ({ reading: { kind: 'count', jql: 'project = PAY' } }),
  },
};
