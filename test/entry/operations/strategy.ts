import type { strategyOperations } from '../../../src/contract/operations/strategy';
import { everyone, type OperationCase, strategyEditors } from './operation-case';

const measureId = '7a1f0a52-0c6e-4a6e-9b1c-3a5f6f2b8d10';
const measures = [{ id: measureId, title: 'Phone orders', measure: { kind: 'milestone' } }];

/** The strategic goal is the only part of the draft, published, as the first of them begins. */
export const strategyCases: Record<keyof typeof strategyOperations, OperationCase> = {
  readStrategy: { answers: everyone, cost: { sql: 2, jira: 0 }, opensSurface: true, input: () => ({}) },
  readStrategyVersion: { answers: everyone, cost: { sql: 1, jira: 0 }, input: () => ({ number: 1 }) },
  readStrategyDraft: { answers: strategyEditors, cost: { as: 'admin', sql: 3, jira: 1 }, input: () => ({}) },
  addStrategyPart: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 4, jira: 1 },
    input: () => ({ content: { kind: 'purpose', text: 'To see what others work on.' } }),
  },
  removeStrategyPart: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: () => ({ partId: 'purpose', version: 1 }),
  },
  restoreStrategyPart: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: () => ({ partId: 'purpose', version: 2 }),
  },
  discardStrategyDraft: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 4, jira: 1 },
    input: (_, { strategicGoalId }) => ({ revision: `purpose.3 ${strategicGoalId}.1` }),
  },
  saveStrategyPart: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: (_, { strategicGoalId }) => ({
      partId: strategicGoalId,
      version: 1,
      content: { kind: 'strategicGoal', title: 'Win mobile customers', measures },
    }),
  },
  moveStrategyPart: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: (_, { strategicGoalId }) => ({ partId: strategicGoalId, beforeId: null }),
  },
  publishStrategy: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 7, jira: 1 },
    input: (_, { strategicGoalId }) => ({ revision: `${strategicGoalId}.2`, note: 'A measure of its own' }),
  },
  measureStrategicGoal: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: (_, { strategicGoalId }) => ({ strategicGoalId, measureId, value: 1 }),
  },
  createStrategicGoal: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 8, jira: 1 },
    input: () => ({ title: 'A shop people trust' }),
  },
};
