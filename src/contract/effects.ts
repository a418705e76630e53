import type { OperationName } from './operations';

/** What is stored, as one thing hangs on another. */
export type Stored =
  | 'settings'
  | 'strategy'
  | 'strategicGoal'
  | 'cycle'
  | 'team'
  | 'objective'
  | 'keyResult'
  | 'initiative'
  | 'issue'
  | 'comment'
  | 'person';

export interface Writing {
  /** What has to be there, open and in its place for it. */
  readonly hangsOn: readonly Stored[];
  /** What it removes, brings back, moves, closes or opens: whatever hangs on that must bear it. */
  readonly unsettles: readonly Stored[];
}

const writes = (...hangsOn: Stored[]): Writing => ({ hangsOn, unsettles: [] });
const unsettles = (unsettled: Stored[], ...hangsOn: Stored[]): Writing => ({ hangsOn, unsettles: unsettled });

const onObjective = ['objective', 'team', 'cycle'] as const;
const onKeyResult = ['keyResult', ...onObjective] as const;
const onComment = ['comment', 'objective', 'keyResult', 'team'] as const;

/** What each operation does to what is stored, whatever else it derives from it. */
export const effects = {
  readIssuePanel: 'reads',
  rereadIssue: writes('issue', 'initiative', ...onKeyResult),
  findKeyResults: 'reads',
  linkInitiative: writes('issue', 'initiative', ...onKeyResult),
  unlinkInitiative: unsettles(['initiative'], 'initiative', ...onKeyResult),
  markHeartbeat: writes('issue'),
  unmarkHeartbeat: unsettles(['issue'], 'issue'),
  explainIssue: 'reads',

  readProjectPage: 'reads',
  findObjectives: 'reads',
  createObjective: writes('strategicGoal', ...onObjective),
  editObjective: unsettles(['objective'], 'strategicGoal', ...onObjective),
  acceptContribution: unsettles(['objective'], ...onObjective),
  declineContribution: unsettles(['objective'], ...onObjective),
  moveObjective: unsettles(['objective'], ...onObjective),
  removeObjective: unsettles(['objective'], ...onObjective),
  restoreObjective: unsettles(['objective'], 'strategicGoal', ...onObjective),
  createKeyResult: writes(...onKeyResult),
  editKeyResult: writes(...onKeyResult),
  moveKeyResult: unsettles(['keyResult'], ...onKeyResult),
  removeKeyResult: unsettles(['keyResult'], ...onKeyResult),
  restoreKeyResult: unsettles(['keyResult'], ...onKeyResult),
  explainProgress: 'reads',

  readGoals: 'reads',
  readGoalPage: 'reads',
  readActivity: 'reads',
  readComments: 'reads',
  readConversation: 'reads',
  addComment: writes(...onComment),
  editComment: writes(...onComment),
  removeComment: unsettles(['comment'], ...onComment),
  restoreComment: unsettles(['comment'], ...onComment),
  resolveQuestion: unsettles(['comment'], ...onComment),
  reopenQuestion: unsettles(['comment'], ...onComment),
  agreeObjective: writes(...onObjective),
  proposeObjective: writes(...onObjective),

  readSettings: 'reads',
  previewSettings: 'reads',
  saveSettings: unsettles(['settings'], 'settings'),

  readStrategy: 'reads',
  readStrategyVersion: 'reads',
  readStrategyDraft: 'reads',
  addStrategyPart: writes('strategy'),
  saveStrategyPart: writes('strategy'),
  moveStrategyPart: unsettles(['strategy'], 'strategy'),
  removeStrategyPart: unsettles(['strategy'], 'strategy'),
  restoreStrategyPart: unsettles(['strategy'], 'strategy'),
  publishStrategy: unsettles(['strategicGoal', 'strategy'], 'strategy'),
  discardStrategyDraft: unsettles(['strategy'], 'strategy'),
  createStrategicGoal: unsettles(['strategicGoal'], 'strategy'),
  measureStrategicGoal: writes('strategicGoal'),

  readOrganisation: 'reads',
  createCycle: writes(),
  createCycles: writes(),
  editCycle: unsettles(['cycle'], 'cycle'),
  removeCycle: unsettles(['cycle'], 'cycle'),
  closeCycle: unsettles(['cycle'], 'cycle'),
  reopenCycle: unsettles(['cycle'], 'cycle'),
  createTeam: writes('team'),
  editTeam: unsettles(['team'], 'team'),
  moveTeam: unsettles(['team'], 'team'),
  removeTeam: unsettles(['team'], 'team'),
  buildTeams: writes('team'),

  readCheckIns: 'reads',
  checkIn: writes(...onKeyResult),
  checkInAll: writes(...onKeyResult),
  linkInitiatives: writes('issue', 'initiative', ...onKeyResult),
  editInitiative: writes('initiative', ...onKeyResult),

  readClosing: 'reads',
  gradeGoals: writes(...onKeyResult),
  carryOver: writes('initiative', ...onKeyResult),
  readHistory: 'reads',

  tryJiraReading: 'reads',
  readTeams: 'reads',
  listTeamsBelow: 'reads',
  findTeams: 'reads',
  readTeamFocus: 'reads',
  listServing: 'reads',
  listWorkingOn: 'reads',
  followTeam: writes('team', 'person'),
  unfollowTeam: unsettles(['person'], 'person'),
  noteLook: writes('person'),
  readCompanyProgress: 'reads',
  readGaps: 'reads',
  listGaps: 'reads',
  readGadget: 'reads',
  readStrategyMap: 'reads',
  listMapRoots: 'reads',
  listMapChildren: 'reads',
  confirmMembership: writes('person'),

  readHeartbeat: 'reads',
  tryHeartbeat: 'reads',
  saveHeartbeat: writes('team'),
  readWork: 'reads',
  listWorkTeams: 'reads',
  readWorkWeeks: 'reads',
  readTeamWork: 'reads',
  markWork: writes('issue', 'team'),
  leaveWork: writes('issue', 'team'),
  refreshWork: writes('team'),
} satisfies Record<OperationName, 'reads' | Writing>;

export type WritingOperation = {
  [Name in OperationName]: (typeof effects)[Name] extends 'reads' ? never : Name;
}[OperationName];
