import type { gapsOperations } from '../../../src/contract/operations/gaps';
import { everyone, type OperationCase } from './operation-case';

export const gapsCases: Record<keyof typeof gapsOperations, OperationCase> = {
  readGaps: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: () => ({ cycleId: null }),
  },
  listGaps: { answers: everyone, cost: { sql: 1, jira: 0 }, input: (_, { cycleId }) => ({ cycleId }) },
  readConversation: {
    answers: everyone,
    cost: { sql: 2, jira: 0 },
    input: (_, { wallets }) => ({ about: { kind: 'keyResult', id: wallets }, gap: { kind: 'keyResultOffTrack' } }),
  },
};
