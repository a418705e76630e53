import type { teamsOperations } from '../../../src/contract/operations/teams';
import { everyone, type OperationCase } from './operation-case';

export const teamsCases: Record<keyof typeof teamsOperations, OperationCase> = {
  readTeams: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    opensSurface: true,
    input: () => ({ cycleId: null }),
  },
  listTeamsBelow: {
    answers: everyone,
    cost: { sql: 4, jira: 0 },
    input: (_, { cycleId }) => ({ cycleId, parentId: null }),
  },
  findTeams: {
    answers: everyone,
    cost: { sql: 4, jira: 0 },
    input: (_, { cycleId }) => ({ cycleId, filter: {} }),
  },
  readTeamFocus: {
    answers: everyone,
    cost: { sql: 3, jira: 0 },
    input: (_, { teamId, cycleId }) => ({ teamId, cycleId }),
  },
  listServing: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (_, { strategicGoalId }) => ({ strategicGoalId }),
  },
  listWorkingOn: {
    answers: everyone,
    cost: { sql: 2, jira: 0 },
    input: (_, { wallets }) => ({ keyResultId: wallets }),
  },
  followTeam: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (_, { teamId }) => ({ teamId }),
  },
  noteLook: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (company) => ({ at: new Date(company.site.clock.now()).toISOString() }),
  },
  unfollowTeam: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (_, { teamId }) => ({ teamId }),
  },
};
