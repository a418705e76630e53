import type { dialogueOperations } from '../../../src/contract/operations/dialogue';
import type { Company, Goals } from '../../support/company';
import { everyone, goalEditors, type OperationCase } from './operation-case';

const onObjective = ({ objectiveId }: Goals) => ({ goal: { kind: 'objective', id: objectiveId } as const });

const aboutObjective = (goals: Goals) => ({ about: onObjective(goals).goal });

/** Asked by the manager. */
const aQuestion = async (company: Company, goals: Goals) => {
  const question = { ...aboutObjective(goals), text: 'Is this ambitious enough?', isQuestion: true };
  return { commentId: (await company.ask('manager', 'addComment', question)).id };
};

const aProposal = async (company: Company, { teamId, cycleId }: Goals) => {
  const proposal = { teamId, cycleId, title: 'To be agreed', strategicGoalId: null };
  return { objectiveId: (await company.ask('manager', 'createObjective', proposal)).id, version: 1 };
};

/** The manager leads the team. */
const leaders = { ...goalEditors, strategist: 'ok' } as const;

export const dialogueCases: Record<keyof typeof dialogueOperations, OperationCase> = {
  readComments: { answers: everyone, cost: { sql: 2, jira: 0 }, input: (_, goals) => onObjective(goals) },
  addComment: {
    answers: everyone,
    cost: { sql: 4, jira: 0 },
    input: (_, goals) => ({ ...aboutObjective(goals), text: 'Well said.' }),
  },
  editComment: {
    answers: { ...goalEditors, admin: 'forbidden' },
    cost: { sql: 5, jira: 0 },
    input: async (company, goals) => ({ ...(await aQuestion(company, goals)), version: 1, text: 'Is it?' }),
  },
  removeComment: { answers: goalEditors, cost: { sql: 4, jira: 0 }, input: aQuestion },
  restoreComment: {
    answers: { ...goalEditors, admin: 'not-found' },
    cost: { sql: 4, jira: 0 },
    input: async (company, goals) => {
      const question = await aQuestion(company, goals);
      await company.ask('manager', 'removeComment', question);
      return question;
    },
  },
  resolveQuestion: { answers: goalEditors, cost: { sql: 4, jira: 0 }, input: aQuestion },
  reopenQuestion: {
    answers: goalEditors,
    cost: { sql: 4, jira: 0 },
    input: async (company, goals) => {
      const question = await aQuestion(company, goals);
      await company.ask('manager', 'resolveQuestion', question);
      return question;
    },
  },
  agreeObjective: { answers: leaders, cost: { sql: 4, jira: 0 }, input: aProposal },
  proposeObjective: {
    answers: leaders,
    cost: { sql: 4, jira: 0 },
    input: async (company, goals) => {
      const proposal = await aProposal(company, goals);
      return company.ask('manager', 'agreeObjective', proposal).then(({ version }) => ({ ...proposal, version }));
    },
  },
};
