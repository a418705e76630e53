import type { gadgetOperations } from '../../../src/contract/operations/gadget';
import { everyone, type OperationCase } from './operation-case';

export const gadgetCases: Record<keyof typeof gadgetOperations, OperationCase> = {
  readGadget: {
    answers: everyone,
    cost: { sql: 2, jira: 0 },
    opensSurface: true,
    input: () => ({ scope: { kind: 'company' }, cycleId: null, show: 'table', rows: 10 }),
  },
};
