import type { workOperations } from '../../../src/contract/operations/work';
import type { Company, Goals } from '../../support/company';
import { everyone, goalEditors, issueEditors, type OperationCase } from './operation-case';

const declaration = ({ teamId }: Goals) => ({ teamId, jql: 'labels = upkeep', issueTypeIds: [] });
const someWork = (company: Company, { teamId }: Goals) => ({
  teamId,
  issueIds: ['PAY-12', 'PAY-40'].map((key) => company.issueId(key)),
});

export const workCases: Record<keyof typeof workOperations, OperationCase> = {
  readHeartbeat: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    opensSurface: true,
    input: (_, { projectId }) => ({ projectId }),
  },
  tryHeartbeat: { answers: everyone, cost: { sql: 1, jira: 2 }, input: (_, goals) => declaration(goals) },
  saveHeartbeat: {
    answers: goalEditors,
    cost: { sql: 6, jira: 4 },
    input: async (company, goals) => {
      const { teams } = await company.ask('admin', 'readHeartbeat', { projectId: goals.projectId });
      return { ...declaration(goals), version: teams[0]?.heartbeat.version ?? 0, wishedStrategic: 0.6 };
    },
  },
  readWork: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: () => ({ cycleId: null }),
  },
  listWorkTeams: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (_, { cycleId, teamId }) => ({ cycleId, after: teamId }),
  },
  readWorkWeeks: {
    answers: everyone,
    cost: { sql: 2, jira: 0 },
    input: (_, { cycleId, teamId }) => ({ cycleId, teamIds: [teamId] }),
  },
  readTeamWork: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: (_, { projectId }) => ({ of: { projectId }, cycleId: null }),
  },
  markWork: {
    answers: issueEditors,
    cost: { sql: 12, jira: 4 },
    input: (company, goals) => ({ ...someWork(company, goals), isHeartbeat: true }),
  },
  leaveWork: {
    answers: issueEditors,
    cost: { sql: 1, jira: 1 },
    input: (company, goals) => ({ ...someWork(company, goals), isLeft: true }),
  },
  refreshWork: { answers: goalEditors, cost: { sql: 2, jira: 0 }, input: (_, { teamId }) => ({ teamId }) },
};
