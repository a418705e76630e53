import { addDays, dayOf } from '../../src/domain/day';
import type { Company, Goals } from '../support/company';

/** Everything that operations hang on, once or twice; ids are the same in every company that is set up so. */
export interface Scene extends Goals {
  /** Runs after the running one; empty. */
  nextCycleId: string;
  /** Ended and open, with `pastObjectiveId` and its key result. */
  pastCycleId: string;
  pastObjectiveId: string;
  pastKeyResultId: string;
  closedCycleId: string;
  /** At the top, without projects and objectives. */
  departmentId: string;
  otherDepartmentId: string;
  /** Below the department; its objective was proposed to contribute to the first one. */
  walletsTeamId: string;
  proposedObjectiveId: string;
  /** Contributes to the first objective. */
  contributingObjectiveId: string;
  removedObjectiveId: string;
  removedKeyResultId: string;
  checkInId: string;
  questionId: string;
  resolvedQuestionId: string;
  removedCommentId: string;
  challengeId: string;
  otherChallengeId: string;
  removedPartId: string;
  measureId: string;
  /** What the draft of the strategy holds. */
  revision: string;
  otherProjectId: string;
  /** Initiatives of the first key result; the first two have children, and Jira tells of those of the second. */
  epicId: string;
  otherEpicId: string;
  /** Where a child is moved to. */
  emptyEpicId: string;
  deletedEpicId: string;
  /** Of a project that is deleted. */
  lostEpicId: string;
  deletedProjectId: string;
  childId: string;
  /** Of the second epic: one is finished, one is moved. */
  finishedChildId: string;
  movedChildId: string;
}

const measureId = '7a1f0a52-0c6e-4a6e-9b1c-3a5f6f2b8d10';
const number = { kind: 'number', start: 0, target: 10, unit: '' } as const;

/** Sets up the scene in a company that is empty but for its Jira. */
export async function setScene(company: Company): Promise<Scene> {
  const goals = await company.withGoals();
  const { teamId, cycleId, objectiveId, strategicGoalId, wallets, dropOff } = goals;
  const issues = await setInitiatives(company, wallets);
  const cycles = await setCycles(company, goals);
  const teams = await setTeams(company, goals);
  const contributing = { teamId, cycleId, strategicGoalId: null, title: 'Wallets feel native' };
  const { id: contributingObjectiveId } = await company.ask('manager', 'createObjective', {
    ...contributing,
    parentObjectiveId: objectiveId,
  });
  const removed = await setRemoved(company, goals);
  const { id: checkInId } = await company.ask('manager', 'checkIn', { keyResultId: dropOff, value: 33 });
  const comments = await setComments(company, goals);
  const strategy = await setStrategy(company, goals);
  await company.ask('manager', 'followTeam', { teamId });
  await company.site.settle({ advance: true });
  return {
    ...{ ...goals, ...cycles, ...teams, ...removed, ...comments, ...strategy, ...issues },
    ...{ contributingObjectiveId, checkInId, measureId, strategicGoalId },
    otherProjectId: projectIdOf(company, 'SHOP'),
    deletedProjectId: projectIdOf(company, 'APP'),
  };
}

function projectIdOf(company: Company, key: string): string {
  const project = company.jira.toData().projects.find((each) => each.key === key);
  if (project === undefined) throw new Error(`no project ${key}`);
  return project.id;
}

function isDone(company: Company, statusId: string): boolean {
  return company.jira.toData().statuses.find(({ id }) => id === statusId)?.category === 'done';
}

async function setInitiatives(company: Company, keyResultId: string) {
  const epicId = company.issueId('PAY-12');
  const otherEpicId = company.issueId('PAY-40');
  const emptyEpicId = company.issueId(await company.create('PAY', 'Without children', null, 'Epic'));
  const deletedEpicId = company.issueId(await company.create('PAY', 'To be deleted', null, 'Epic'));
  const lostEpicId = company.issueId(await company.create('APP', 'To be lost', null, 'Epic'));
  const epics = { epicId, otherEpicId, emptyEpicId, deletedEpicId, lostEpicId };
  for (const issueId of Object.values(epics)) await company.ask('admin', 'linkInitiative', { issueId, keyResultId });
  const openChildrenOf = (epic: string) =>
    company.jira
      .toData()
      .issues.flatMap(({ id, parentId, statusId }) => (parentId === epic && !isDone(company, statusId) ? [id] : []));
  const [childId = ''] = openChildrenOf(epicId);
  const [finishedChildId = '', movedChildId = ''] = openChildrenOf(otherEpicId);
  return { ...epics, childId, finishedChildId, movedChildId };
}

async function setCycles(company: Company, { teamId, strategicGoalId }: Goals) {
  const today = dayOf(company.site.clock.now());
  const cycle = async (name: string, from: number, to: number) =>
    (await company.ask('admin', 'createCycle', { name, startsOn: addDays(today, from), endsOn: addDays(today, to) }))
      .id;
  const nextCycleId = await cycle('Next', 400, 500);
  const pastCycleId = await cycle('Past', -100, -10);
  const closedCycleId = await cycle('Closed', -200, -110);
  const objective = async (id: string) =>
    (await company.ask('manager', 'createObjective', { teamId, cycleId: id, strategicGoalId, title: 'Long ago' })).id;
  const pastObjectiveId = await objective(pastCycleId);
  const { id: pastKeyResultId } = await company.ask('manager', 'createKeyResult', {
    ...{ objectiveId: pastObjectiveId, title: 'Ten', measure: number },
  });
  const closedObjectiveId = await objective(closedCycleId);
  const ten = { objectiveId: closedObjectiveId, title: 'Ten', measure: number };
  const { id: keyResultId } = await company.ask('manager', 'createKeyResult', ten);
  await company.ask('manager', 'checkIn', { keyResultId, value: 5, measuredOn: addDays(today, -120) });
  await company.ask('admin', 'closeCycle', { cycleId: closedCycleId });
  return { nextCycleId, pastCycleId, pastObjectiveId, pastKeyResultId, closedCycleId };
}

async function setTeams(company: Company, { cycleId, objectiveId, projectId }: Goals) {
  const { id: departmentId } = await company.ask('admin', 'createTeam', { name: 'Department' });
  const { id: otherDepartmentId } = await company.ask('admin', 'createTeam', { name: 'Other department' });
  const { id: walletsTeamId } = await company.ask('admin', 'createTeam', {
    ...{ name: 'Wallets', parentId: departmentId, projectIds: [projectId] },
    leadId: '712020:developer',
  });
  const { id: proposedObjectiveId } = await company.ask('developer', 'createObjective', {
    ...{ teamId: walletsTeamId, cycleId, strategicGoalId: null, parentObjectiveId: objectiveId },
    title: 'Wallets are everywhere',
  });
  return { departmentId, otherDepartmentId, walletsTeamId, proposedObjectiveId };
}

async function setRemoved(company: Company, { teamId, cycleId, objectiveId }: Goals) {
  const { id: removedObjectiveId } = await company.ask('manager', 'createObjective', {
    ...{ teamId, cycleId, strategicGoalId: null, parentObjectiveId: objectiveId, title: 'Was removed' },
    keyResults: [{ title: 'With it', measure: number }],
  });
  await company.ask('manager', 'removeObjective', { objectiveId: removedObjectiveId, version: 1 });
  const milestone = { objectiveId, title: 'Was removed', measure: { kind: 'milestone' } } as const;
  const { id: removedKeyResultId } = await company.ask('manager', 'createKeyResult', milestone);
  await company.ask('manager', 'removeKeyResult', { keyResultId: removedKeyResultId, version: 1 });
  return { removedObjectiveId, removedKeyResultId };
}

async function setComments(company: Company, { objectiveId }: Goals) {
  const about = { kind: 'objective', id: objectiveId } as const;
  const say = async (text: string, isQuestion: boolean) =>
    (await company.ask('manager', 'addComment', { about, text, isQuestion })).id;
  const questionId = await say('Is this enough?', true);
  const resolvedQuestionId = await say('Who does it?', true);
  await company.ask('manager', 'resolveQuestion', { commentId: resolvedQuestionId });
  const removedCommentId = await say('Never mind.', false);
  await company.ask('manager', 'removeComment', { commentId: removedCommentId });
  return { questionId, resolvedQuestionId, removedCommentId };
}

async function setStrategy(company: Company, { strategicGoalId }: Goals) {
  const add = async (kind: 'challenge' | 'policy', title: string) =>
    (await company.ask('admin', 'addStrategyPart', { content: { kind, title } })).id;
  const challengeId = await add('challenge', 'Phones');
  const otherChallengeId = await add('challenge', 'Trust');
  await add('challenge', 'Speed');
  const removedPartId = await add('policy', 'No excuses');
  await company.ask('admin', 'removeStrategyPart', { partId: removedPartId, version: 1 });
  const measures = [{ id: measureId, title: 'Phone orders', measure: { kind: 'milestone' as const } }];
  const content = { kind: 'strategicGoal', title: 'Win mobile customers', measures } as const;
  await company.ask('admin', 'saveStrategyPart', { partId: strategicGoalId, version: 1, content });
  const draft = await company.ask('admin', 'readStrategyDraft', {});
  await company.ask('admin', 'publishStrategy', { revision: draft.revision });
  await company.ask('admin', 'saveStrategyPart', {
    ...{ partId: challengeId, version: 1 },
    content: { kind: 'challenge', title: 'Phones first' },
  });
  const { revision } = await company.ask('admin', 'readStrategyDraft', {});
  return { challengeId, otherChallengeId, removedPartId, revision };
}
