import type { organisationOperations } from '../../../src/contract/operations/organisation';
import type { Company } from '../../support/company';
import { everyone, goalEditors, type OperationCase, strategyEditors } from './operation-case';

/** Project administrators, and those who edit the strategy. */
const teamAdmins = { ...goalEditors, strategist: 'ok' } as const;

const farAway = { name: 'Q1 2040', startsOn: '2040-01-01', endsOn: '2040-03-31' };

const aCycle = async (company: Company) => ({ cycleId: (await company.ask('admin', 'createCycle', farAway)).id });
const aTeam = async (company: Company, projectIds: string[]) => ({
  teamId: (await company.ask('admin', 'createTeam', { name: 'Wallets', projectIds })).id,
  version: 1,
});

/** The manager administers the project of the teams, and may not edit the strategy. */
export const organisationCases: Record<keyof typeof organisationOperations, OperationCase> = {
  readOrganisation: { answers: everyone, cost: { sql: 3, jira: 0 }, opensSurface: true, input: () => ({}) },
  createCycle: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 2, jira: 1 },
    input: () => ({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' }),
  },
  createCycles: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 2, jira: 1 },
    input: () => ({ cycles: [farAway, { ...farAway, name: 'Again' }] }),
  },
  editCycle: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: async (company) => ({ ...(await aCycle(company)), ...farAway, version: 1, endsOn: '2040-04-30' }),
  },
  removeCycle: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: async (company) => ({ ...(await aCycle(company)), version: 1 }),
  },
  closeCycle: { answers: strategyEditors, cost: { as: 'admin', sql: 3, jira: 1 }, input: aCycle },
  reopenCycle: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: async (company) => {
      const cycle = await aCycle(company);
      await company.ask('admin', 'closeCycle', cycle);
      return cycle;
    },
  },
  createTeam: {
    answers: teamAdmins,
    cost: { sql: 3, jira: 1 },
    input: (_, { projectId }) => ({ name: 'Wallets', projectIds: [projectId] }),
  },
  editTeam: {
    answers: teamAdmins,
    cost: { sql: 6, jira: 1 },
    input: async (company, { projectId }) => ({
      ...(await aTeam(company, [projectId])),
      ...{ name: 'Basket', projectIds: [projectId], weighting: 'count', leadId: null, editorIds: [] },
    }),
  },
  moveTeam: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 3, jira: 1 },
    input: async (company, { projectId, teamId }) => ({ ...(await aTeam(company, [projectId])), parentId: teamId }),
  },
  removeTeam: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 4, jira: 1 },
    input: (company) => aTeam(company, []),
  },
  buildTeams: {
    answers: strategyEditors,
    cost: { as: 'admin', sql: 6, jira: 1 },
    input: () => ({ teams: [{ name: 'Labs', projectIds: ['99999'], leadId: null, department: 'Research' }] }),
  },
};
