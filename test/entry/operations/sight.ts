import type { sightOperations } from '../../../src/contract/operations/sight';
import { demoGroups } from '../../site/jira/demo-company';
import { everyone, type OperationCase } from './operation-case';

export const sightCases: Record<keyof typeof sightOperations, OperationCase> = {
  confirmMembership: {
    answers: everyone,
    cost: { sql: 3, jira: 1 },
    input: async (company, { teamId, cycleId }) => {
      await company.ask('manager', 'createObjective', {
        ...{ teamId, cycleId, strategicGoalId: null, title: 'For leaders first' },
        readers: { people: [], groupIds: [demoGroups.leadership.id] },
      });
      return {};
    },
  },
};
