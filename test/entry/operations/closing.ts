import type { closingOperations } from '../../../src/contract/operations/closing';
import type { Company, Goals } from '../../support/company';
import { everyone, goalEditors, type OperationCase } from './operation-case';

/** A cycle of long ago with an objective that nobody else looks at. */
async function longAgo(company: Company, { teamId, strategicGoalId }: Goals) {
  const cycle = { name: 'Q1 2001', startsOn: '2001-01-01', endsOn: '2001-03-31' };
  const { id: cycleId } = await company.ask('admin', 'createCycle', cycle);
  const draft = { teamId, cycleId, strategicGoalId, title: 'Long ago' };
  const { id: objectiveId } = await company.ask('admin', 'createObjective', draft);
  const measure = { kind: 'number', start: 0, target: 10, unit: '' } as const;
  const { id: keyResultId } = await company.ask('admin', 'createKeyResult', { objectiveId, title: 'Ten', measure });
  return { teamId, cycleId, objectiveId, keyResultId };
}

export const closingCases: Record<keyof typeof closingOperations, OperationCase> = {
  readClosing: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { teamId, cycleId }) => ({ teamId, cycleId }),
  },
  gradeGoals: {
    answers: goalEditors,
    cost: { sql: 10, jira: 0 },
    input: async (company, goals) => {
      const { teamId, cycleId, objectiveId, keyResultId } = await longAgo(company, goals);
      return {
        ...{ teamId, cycleId },
        objectives: [{ objectiveId, version: 1, learned: 'Much' }],
        keyResults: [{ keyResultId, version: 1, grade: 0.7, learned: '' }],
      };
    },
  },
  carryOver: {
    answers: goalEditors,
    cost: { sql: 18, jira: 0 },
    input: async (company, goals) => {
      const { teamId, objectiveId } = await longAgo(company, goals);
      return { teamId, cycleId: goals.cycleId, objectiveIds: [objectiveId], mode: 'carry' };
    },
  },
  readHistory: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { projectId }) => ({ projectId }),
  },
};
