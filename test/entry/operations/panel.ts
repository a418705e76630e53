import type { panelOperations } from '../../../src/contract/operations/panel';
import type { Company, Goals } from '../../support/company';
import { everyone, issueEditors, type OperationCase } from './operation-case';

const onPay12 = (company: Company) => ({ issueId: company.issueId('PAY-12') });
const pay12ForDropOff = (company: Company, goals: Goals) => ({ ...onPay12(company), keyResultId: goals.dropOff });

export const panelCases: Record<keyof typeof panelOperations, OperationCase> = {
  readIssuePanel: { answers: everyone, cost: { sql: 3, jira: 0 }, opensSurface: true, input: onPay12 },
  rereadIssue: { answers: everyone, cost: { sql: 16, jira: 2 }, input: onPay12 },
  findKeyResults: {
    answers: everyone,
    cost: { sql: 1, jira: 0 },
    input: (_, { projectId }) => ({ text: 'drop', projectId }),
  },
  linkInitiative: { answers: issueEditors, cost: { sql: 22, jira: 4 }, input: pay12ForDropOff },
  unlinkInitiative: {
    answers: issueEditors,
    cost: { sql: 13, jira: 1 },
    input: (company, goals) => ({ issueId: company.issueId('PAY-40'), keyResultId: goals.wallets }),
  },
  markHeartbeat: { answers: issueEditors, cost: { sql: 21, jira: 4 }, input: onPay12 },
  unmarkHeartbeat: { answers: issueEditors, cost: { sql: 5, jira: 1 }, input: onPay12 },
  explainIssue: {
    answers: everyone,
    cost: { sql: 6, jira: 2 },
    input: (company, { wallets }) => ({ ...onPay12(company), keyResultId: wallets }),
  },
};
