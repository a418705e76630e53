import type { WritingOperation } from '../../src/contract/effects';
import type { Input, OperationName } from '../../src/contract/operations';
import type { Company, Person } from '../support/company';
import type { Scene } from './scene';

/** What other happenings are aimed at, so that both meet. */
export type Target = Pick<Scene, 'teamId' | 'cycleId' | 'objectiveId'> & { keyResultId: string; commentId: string };

/**
 * How it is called where it meets another. `turn` tells two of the same apart: `again` by somebody who saw the same as the
 * first, `after` by somebody who saw what the first wrote.
 */
export type Turn = 'first' | 'again' | 'after';

export interface Happening {
  /** What it hangs on, where that is not what most do. */
  at?: (scene: Scene) => Partial<Target>;
  run: (company: Company, scene: Scene, target: Target, turn: Turn) => Promise<unknown>;
}

export const usualTarget = ({ teamId, cycleId, objectiveId, dropOff, questionId }: Scene): Target => ({
  ...{ teamId, cycleId, objectiveId, keyResultId: dropOff, commentId: questionId },
});

const ask =
  <Name extends OperationName>(
    person: Person,
    name: Name,
    inputOf: (scene: Scene, target: Target, turn: Turn) => Input<Name>,
  ) =>
  (company: Company, scene: Scene, target: Target, turn: Turn) =>
    company.call(person, name, inputOf(scene, target, turn));

/** The version that somebody has seen when it is their turn. */
const seen = (version: number, turn: Turn): number => (turn === 'after' ? version + 1 : version);
const titled = (title: string, turn: Turn): string => `${title}, ${turn}`;
const emptyPlace = ({ otherDepartmentId, nextCycleId }: Scene) => ({
  ...{ teamId: otherDepartmentId, cycleId: nextCycleId },
});

/** Each operation that writes, as it meets the others. One that is missing does not compile. */
export const operationHappenings: Record<WritingOperation, Happening> = {
  linkInitiative: {
    run: ask('admin', 'linkInitiative', ({ epicId }, { keyResultId }) => ({ issueId: epicId, keyResultId })),
  },
  unlinkInitiative: {
    at: ({ wallets }) => ({ keyResultId: wallets }),
    run: ask('admin', 'unlinkInitiative', ({ epicId, wallets }) => ({ issueId: epicId, keyResultId: wallets })),
  },
  rereadIssue: {
    at: ({ wallets }) => ({ keyResultId: wallets }),
    run: ask('developer', 'rereadIssue', ({ otherEpicId }) => ({ issueId: otherEpicId })),
  },
  markHeartbeat: { run: ask('admin', 'markHeartbeat', ({ epicId }) => ({ issueId: epicId })) },
  unmarkHeartbeat: { run: ask('admin', 'unmarkHeartbeat', ({ epicId }) => ({ issueId: epicId })) },

  createObjective: {
    at: emptyPlace,
    run: ask('admin', 'createObjective', (scene, _, turn) => ({
      ...emptyPlace(scene),
      ...{ strategicGoalId: scene.strategicGoalId, parentObjectiveId: scene.objectiveId, title: titled('New', turn) },
      keyResults: [{ title: 'First', measure: { kind: 'milestone' as const } }],
    })),
  },
  editObjective: {
    run: ask('manager', 'editObjective', (_, { objectiveId }, turn) => ({
      ...{ objectiveId, version: seen(1, turn), title: titled('Edited', turn), weight: turn === 'first' ? 2 : 3 },
      ...{ strategicGoalId: null, noGoalReason: 'It serves them all.' },
    })),
  },
  acceptContribution: {
    run: ask('manager', 'acceptContribution', ({ proposedObjectiveId }, { objectiveId }) => ({
      ...{ objectiveId: proposedObjectiveId, parentObjectiveId: objectiveId },
    })),
  },
  declineContribution: {
    run: ask('manager', 'declineContribution', ({ proposedObjectiveId }, { objectiveId }) => ({
      ...{ objectiveId: proposedObjectiveId, parentObjectiveId: objectiveId },
    })),
  },
  moveObjective: {
    run: ask('manager', 'moveObjective', ({ contributingObjectiveId, objectiveId }, _, turn) =>
      turn === 'first'
        ? { objectiveId: contributingObjectiveId, beforeId: objectiveId }
        : { objectiveId, beforeId: null },
    ),
  },
  removeObjective: {
    run: ask('manager', 'removeObjective', (_, { objectiveId }, turn) => ({ objectiveId, version: seen(1, turn) })),
  },
  restoreObjective: {
    at: ({ removedObjectiveId }) => ({ objectiveId: removedObjectiveId }),
    run: ask('manager', 'restoreObjective', ({ removedObjectiveId, objectiveId, teamId }) => ({
      ...{ objectiveId: removedObjectiveId, teamId, beforeId: objectiveId },
    })),
  },
  createKeyResult: {
    run: ask('manager', 'createKeyResult', (_, { objectiveId }, turn) => ({
      ...{ objectiveId, title: titled('New', turn), measure: { kind: 'milestone' as const } },
    })),
  },
  editKeyResult: {
    run: ask('manager', 'editKeyResult', (_, { keyResultId }, turn) => ({
      ...{ keyResultId, version: seen(1, turn), title: titled('Edited', turn), weight: turn === 'first' ? 2 : 3 },
      measure: { kind: 'number' as const, start: 38, target: turn === 'first' ? 20 : 22, unit: '%' },
    })),
  },
  moveKeyResult: {
    run: ask('manager', 'moveKeyResult', ({ dropOff, wallets }, _, turn) =>
      turn === 'first' ? { keyResultId: dropOff, beforeId: wallets } : { keyResultId: wallets, beforeId: null },
    ),
  },
  removeKeyResult: {
    run: ask('manager', 'removeKeyResult', (_, { keyResultId }, turn) => ({ keyResultId, version: seen(1, turn) })),
  },
  restoreKeyResult: {
    at: ({ removedKeyResultId }) => ({ keyResultId: removedKeyResultId }),
    run: ask('manager', 'restoreKeyResult', ({ removedKeyResultId, objectiveId, wallets }) => ({
      ...{ keyResultId: removedKeyResultId, objectiveId, beforeId: wallets },
    })),
  },

  addComment: {
    run: ask('manager', 'addComment', (_, { objectiveId, commentId }, turn) => ({
      about: { kind: 'objective' as const, id: objectiveId },
      ...{ parentId: commentId, text: titled('Well said', turn) },
    })),
  },
  editComment: {
    run: ask('manager', 'editComment', (_, { commentId }, turn) => ({
      ...{ commentId, version: seen(1, turn) },
      text: turn === 'first' ? 'Ask @[712020:developer]' : 'Ask @[712020:admin]',
    })),
  },
  removeComment: { run: ask('manager', 'removeComment', (_, { commentId }) => ({ commentId })) },
  restoreComment: {
    at: ({ removedCommentId }) => ({ commentId: removedCommentId }),
    run: ask('manager', 'restoreComment', ({ removedCommentId }) => ({ commentId: removedCommentId })),
  },
  resolveQuestion: { run: ask('manager', 'resolveQuestion', (_, { commentId }) => ({ commentId })) },
  reopenQuestion: {
    at: ({ resolvedQuestionId }) => ({ commentId: resolvedQuestionId }),
    run: ask('manager', 'reopenQuestion', ({ resolvedQuestionId }) => ({ commentId: resolvedQuestionId })),
  },
  agreeObjective: {
    run: ask('manager', 'agreeObjective', (_, { objectiveId }, turn) => ({ objectiveId, version: seen(1, turn) })),
  },
  proposeObjective: {
    run: ask('manager', 'proposeObjective', (_, { objectiveId }, turn) => ({ objectiveId, version: seen(1, turn) })),
  },

  saveSettings: {
    run: ask('admin', 'saveSettings', (_, __, turn) => ({
      ...{ version: seen(0, turn), paceThresholds: { onTrack: 0.9, atRisk: 0.6 } },
      inProgressCredit: turn === 'first' ? 0.5 : 0.25,
      notDelivered: turn === 'first' ? ["Won't Do", 'Duplicate'] : ["Won't Do"],
      ...{ checkInCadenceDays: 14, staleGraceDays: 3, goalEditing: 'projectAdmins' as const },
      storyPointField: turn === 'first' ? 'customfield_10016' : 'customfield_10030',
    })),
  },

  addStrategyPart: {
    run: ask('admin', 'addStrategyPart', (_, __, turn) => ({
      content: { kind: 'challenge' as const, title: titled('Prices', turn) },
    })),
  },
  saveStrategyPart: {
    run: ask('admin', 'saveStrategyPart', ({ otherChallengeId }, _, turn) => ({
      ...{ partId: otherChallengeId, version: seen(1, turn) },
      content: { kind: 'challenge' as const, title: titled('Trust us', turn) },
    })),
  },
  moveStrategyPart: {
    run: ask('admin', 'moveStrategyPart', ({ challengeId, otherChallengeId }, _, turn) => ({
      ...{ partId: turn === 'first' ? challengeId : otherChallengeId, beforeId: null },
    })),
  },
  removeStrategyPart: {
    run: ask('admin', 'removeStrategyPart', ({ otherChallengeId }, _, turn) => ({
      ...{ partId: otherChallengeId, version: seen(1, turn) },
    })),
  },
  restoreStrategyPart: {
    run: ask('admin', 'restoreStrategyPart', ({ removedPartId }, _, turn) => ({
      ...{ partId: removedPartId, version: seen(2, turn) },
    })),
  },
  publishStrategy: { run: ask('admin', 'publishStrategy', ({ revision }, _, turn) => ({ revision, note: turn })) },
  discardStrategyDraft: { run: ask('admin', 'discardStrategyDraft', ({ revision }) => ({ revision })) },
  createStrategicGoal: {
    run: ask('admin', 'createStrategicGoal', (_, __, turn) => ({ title: titled('A shop people trust', turn) })),
  },
  measureStrategicGoal: {
    run: ask('admin', 'measureStrategicGoal', ({ strategicGoalId, measureId }, _, turn) => ({
      ...{ strategicGoalId, measureId, value: turn === 'first' ? 1 : 0 },
    })),
  },

  createCycle: {
    run: ask('admin', 'createCycle', (_, __, turn) => ({
      ...{ name: titled('Far', turn), startsOn: '2040-01-01', endsOn: '2040-03-31' },
    })),
  },
  createCycles: {
    run: ask('admin', 'createCycles', (_, __, turn) => ({
      cycles: [{ name: titled('Far', turn), startsOn: '2040-01-01', endsOn: '2040-03-31' }],
    })),
  },
  editCycle: {
    run: ask('admin', 'editCycle', (_, { cycleId }, turn) => ({
      ...{ cycleId, version: seen(1, turn), name: titled('Edited', turn) },
      ...{ startsOn: '2020-01-01', endsOn: '2041-03-31' },
    })),
  },
  removeCycle: {
    at: emptyPlace,
    run: ask('admin', 'removeCycle', (_, { cycleId }, turn) => ({ cycleId, version: seen(1, turn) })),
  },
  closeCycle: { run: ask('admin', 'closeCycle', (_, { cycleId }) => ({ cycleId })) },
  reopenCycle: {
    at: ({ closedCycleId }) => ({ cycleId: closedCycleId }),
    run: ask('admin', 'reopenCycle', ({ closedCycleId }) => ({ cycleId: closedCycleId })),
  },
  createTeam: {
    at: emptyPlace,
    run: ask('admin', 'createTeam', ({ otherDepartmentId, otherProjectId }, _, turn) => ({
      ...{ name: titled('New', turn), parentId: otherDepartmentId, projectIds: [otherProjectId] },
    })),
  },
  editTeam: {
    run: ask('admin', 'editTeam', ({ projectId, otherProjectId }, { teamId }, turn) => ({
      ...{ teamId, version: seen(1, turn), name: titled('Edited', turn), leadId: '712020:manager', editorIds: [] },
      projectIds: turn === 'first' ? [projectId, otherProjectId] : [projectId],
      weighting: turn === 'first' ? ('count' as const) : ('storyPoints' as const),
    })),
  },
  moveTeam: {
    at: emptyPlace,
    run: ask('admin', 'moveTeam', ({ departmentId, otherDepartmentId }, _, turn) => ({
      ...(turn === 'first'
        ? { teamId: departmentId, parentId: otherDepartmentId }
        : { teamId: otherDepartmentId, parentId: departmentId }),
      version: 1,
    })),
  },
  removeTeam: {
    at: ({ otherDepartmentId }) => ({ teamId: otherDepartmentId }),
    run: ask('admin', 'removeTeam', (_, { teamId }, turn) => ({ teamId, version: seen(1, turn) })),
  },
  buildTeams: {
    at: emptyPlace,
    run: ask('admin', 'buildTeams', ({ otherProjectId }, _, turn) => ({
      teams: [
        ...[
          { name: titled('Built', turn), projectIds: [otherProjectId], department: 'Other department' },
          { name: titled('Labs', turn), projectIds: [turn === 'first' ? '99998' : '99999'], department: 'Research' },
        ].map((team) => ({ ...team, leadId: null })),
      ],
    })),
  },

  checkIn: {
    run: ask('manager', 'checkIn', ({ checkInId }, { keyResultId }, turn) => ({
      ...{ keyResultId, value: turn === 'first' ? 31 : 30, replacesId: checkInId },
    })),
  },
  checkInAll: {
    run: ask('manager', 'checkInAll', (_, { keyResultId }, turn) => ({
      checkIns: [{ keyResultId, value: turn === 'first' ? 29 : 28 }],
    })),
  },
  linkInitiatives: {
    run: ask('admin', 'linkInitiatives', ({ epicId, childId }, { keyResultId }) => ({
      ...{ keyResultId, issues: [{ issueId: epicId }, { issueId: childId }] },
    })),
  },
  editInitiative: {
    at: ({ wallets }) => ({ keyResultId: wallets }),
    run: ask('manager', 'editInitiative', ({ epicId, wallets }, _, turn) => ({
      ...{ keyResultId: wallets, issueId: epicId, from: turn === 'after' ? 3 : 1, weight: turn === 'first' ? 3 : 5 },
    })),
  },

  gradeGoals: {
    at: ({ pastCycleId, pastObjectiveId, pastKeyResultId }) => ({
      ...{ cycleId: pastCycleId, objectiveId: pastObjectiveId, keyResultId: pastKeyResultId },
    }),
    run: ask('manager', 'gradeGoals', ({ teamId, pastCycleId, pastKeyResultId }, _, turn) => ({
      ...{ teamId, cycleId: pastCycleId, objectives: [] },
      keyResults: [{ keyResultId: pastKeyResultId, version: seen(1, turn), grade: 0.7, learned: turn }],
    })),
  },
  carryOver: {
    at: ({ pastObjectiveId, pastKeyResultId, nextCycleId }) => ({
      ...{ cycleId: nextCycleId, objectiveId: pastObjectiveId, keyResultId: pastKeyResultId },
    }),
    run: ask('manager', 'carryOver', ({ teamId, nextCycleId, pastObjectiveId }) => ({
      ...{ teamId, cycleId: nextCycleId, objectiveIds: [pastObjectiveId], mode: 'carry' as const },
    })),
  },

  followTeam: {
    at: ({ otherDepartmentId }) => ({ teamId: otherDepartmentId }),
    run: ask('developer', 'followTeam', (_, { teamId }) => ({ teamId })),
  },
  unfollowTeam: { run: ask('manager', 'unfollowTeam', (_, { teamId }) => ({ teamId })) },
  noteLook: { run: ask('manager', 'noteLook', () => ({ at: '2026-01-01T00:00:00.000Z' })) },
  confirmMembership: { run: ask('manager', 'confirmMembership', () => ({})) },
  saveHeartbeat: {
    run: ask('manager', 'saveHeartbeat', (_, { teamId }, turn) => ({
      ...{ teamId, version: seen(0, turn), jql: 'labels = upkeep', issueTypeIds: [] },
      wishedStrategic: turn === 'first' ? 0.6 : 0.7,
    })),
  },
  markWork: {
    run: ask('admin', 'markWork', ({ teamId, epicId }) => ({ teamId, issueIds: [epicId], isHeartbeat: true })),
  },
  leaveWork: {
    run: ask('admin', 'leaveWork', ({ teamId, epicId }) => ({ teamId, issueIds: [epicId], isLeft: true })),
  },
  refreshWork: { run: ask('manager', 'refreshWork', (_, { teamId }) => ({ teamId })) },
};

/** The other halves of operations that take several rows, each on its own: an operation a row. */
export const rowHappenings: Partial<Record<WritingOperation, Happening>> = {
  gradeGoals: {
    at: ({ pastCycleId, pastObjectiveId }) => ({ cycleId: pastCycleId, objectiveId: pastObjectiveId }),
    run: ask('manager', 'gradeGoals', ({ teamId, pastCycleId, pastObjectiveId }, _, turn) => ({
      ...{ teamId, cycleId: pastCycleId, keyResults: [] },
      objectives: [{ objectiveId: pastObjectiveId, version: seen(1, turn), learned: turn }],
    })),
  },
};
