import type { goalsOperations } from '../../../src/contract/operations/goals';
import { type Company, type Goals, people } from '../../support/company';
import { everyone, goalEditors, type OperationCase } from './operation-case';

const makeObjective = async (company: Company, { teamId, cycleId }: Goals) => {
  const draft = { teamId, cycleId, strategicGoalId: null, title: 'Paying is fun' };
  return (await company.ask('admin', 'createObjective', draft)).id;
};

const makeKeyResult = async (company: Company, { objectiveId }: Goals) => {
  const draft = { objectiveId, title: 'Shipped', measure: { kind: 'milestone' } } as const;
  return (await company.ask('admin', 'createKeyResult', draft)).id;
};

/** The developer proposes an objective of a team of their own as contributing to that of the goals. */
async function proposeContribution(company: Company, { cycleId, objectiveId, projectId }: Goals) {
  const { id: teamId } = await company.ask('admin', 'createTeam', {
    name: 'Wallets',
    projectIds: [projectId],
    leadId: people.developer.accountId,
  });
  const { id } = await company.ask('developer', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId: null, parentObjectiveId: objectiveId },
    title: 'Wallets are everywhere',
  });
  return { parentObjectiveId: objectiveId, objectiveId: id };
}

export const goalsCases: Record<keyof typeof goalsOperations, OperationCase> = {
  readProjectPage: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { projectId }) => ({ projectId, cycleId: null }),
  },
  findObjectives: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (_, { projectId }) => ({ text: 'buying', projectId }),
  },
  createObjective: {
    answers: goalEditors,
    cost: { sql: 15, jira: 0 },
    input: (_, { teamId, cycleId, strategicGoalId }) => ({
      ...{ teamId, cycleId, strategicGoalId, title: 'Paying is fun' },
      keyResults: [{ title: 'Smiles', measure: { kind: 'number', start: 1, target: 9, unit: '' } }],
    }),
  },
  editObjective: {
    answers: goalEditors,
    cost: { sql: 8, jira: 0 },
    input: (_, { objectiveId }) => ({
      objectiveId,
      version: 1,
      title: 'Buying is a pleasure',
      strategicGoalId: null,
      noGoalReason: 'It serves them all.',
    }),
  },
  acceptContribution: {
    answers: goalEditors,
    cost: { sql: 8, jira: 0 },
    input: proposeContribution,
  },
  declineContribution: {
    answers: goalEditors,
    cost: { sql: 8, jira: 0 },
    input: proposeContribution,
  },
  moveObjective: {
    answers: goalEditors,
    cost: { sql: 5, jira: 0 },
    input: async (company, goals) => ({
      objectiveId: await makeObjective(company, goals),
      beforeId: goals.objectiveId,
    }),
  },
  removeObjective: {
    answers: goalEditors,
    cost: { sql: 9, jira: 0 },
    input: async (company, goals) => ({ objectiveId: await makeObjective(company, goals), version: 1 }),
  },
  restoreObjective: {
    answers: goalEditors,
    cost: { sql: 14, jira: 0 },
    input: async (company, goals) => {
      const objectiveId = await makeObjective(company, goals);
      await company.ask('admin', 'removeObjective', { objectiveId, version: 1 });
      return { objectiveId, teamId: goals.teamId, beforeId: goals.objectiveId };
    },
  },
  createKeyResult: {
    answers: goalEditors,
    cost: { sql: 11, jira: 0 },
    input: (_, { objectiveId }) => ({ objectiveId, title: 'Shipped', measure: { kind: 'milestone' } }),
  },
  editKeyResult: {
    answers: goalEditors,
    cost: { sql: 12, jira: 0 },
    input: (_, { dropOff }) => ({
      keyResultId: dropOff,
      version: 1,
      title: 'Less drop-off',
      measure: { kind: 'number', start: 38, target: 20, unit: '%' },
      weight: 1,
    }),
  },
  moveKeyResult: {
    answers: goalEditors,
    cost: { sql: 4, jira: 0 },
    input: (_, { dropOff, wallets }) => ({ keyResultId: dropOff, beforeId: wallets }),
  },
  removeKeyResult: {
    answers: goalEditors,
    cost: { sql: 8, jira: 0 },
    input: async (company, goals) => ({ keyResultId: await makeKeyResult(company, goals), version: 1 }),
  },
  restoreKeyResult: {
    answers: goalEditors,
    cost: { sql: 14, jira: 0 },
    input: async (company, goals) => {
      const keyResultId = await makeKeyResult(company, goals);
      await company.ask('admin', 'removeKeyResult', { keyResultId, version: 1 });
      return { keyResultId, objectiveId: goals.objectiveId, beforeId: goals.wallets };
    },
  },
  explainProgress: {
    answers: everyone,
    cost: { sql: 5, jira: 0 },
    input: (_, { wallets }) => ({ kind: 'delivery', id: wallets }),
  },
};
