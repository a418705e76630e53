import type { Input, OperationName } from '../../../src/contract/operations';
import { teamsAtOnce } from '../../../src/contract/operations/work';
import type { CycleId, IssueId, ProjectId } from '../../../src/domain/ids';
import { demoUsers } from '../../site/jira/demo-company';
import { account, keyResultIdOf, objectiveIdOf, strategicGoalIdOf, teamIdOf } from '../company/truth';
import { issueIdOf, projectIdOf } from '../company/names';
import { size } from '../company/size';
import { cycles, runningQuarter } from '../company/time';
import { epicsOf, largestKeyResult } from '../company/work';

/** An operation as somebody asks for it. */
export interface Ask {
  operation: OperationName;
  input: unknown;
  as: string;
}

/** What somebody sees, and what is asked for it. */
export interface Reading {
  name: string;
  /** It opens a surface: by one invoke, three statements and no call of Jira. */
  opens: boolean;
  asks: Ask[];
}

const lead = account(5);
const admin = demoUsers.admin.accountId;
const projectId = projectIdOf(5) as ProjectId;
const cycleId = runningQuarter.id as CycleId;
const year = cycles[0].id as CycleId;
const someTeams = Array.from({ length: Math.min(size.teams, teamsAtOnce) }, (_, index) => teamIdOf(index));
const story = issueIdOf(size.initiatives + 10) as IssueId;
const epic = issueIdOf(epicsOf(largestKeyResult)[0] ?? 0) as IssueId;

const ask = <Name extends OperationName>(operation: Name, input: Input<Name>, as: string = lead): Ask => ({
  operation,
  input,
  as,
});
const opening = (name: string, ...asks: Ask[]): Reading => ({ name, opens: true, asks });
const later = (name: string, ...asks: Ask[]): Reading => ({ name, opens: false, asks });

/** What each surface asks before it shows its content, in the browser's words. */
export const openings: Reading[] = [
  opening('Panel of an epic', ask('readIssuePanel', { issueId: epic })),
  opening('Panel of a story', ask('readIssuePanel', { issueId: story })),
  opening('Project: focus', ask('readProjectPage', { projectId, cycleId: null })),
  opening('Project: goals', ask('readGoals', { projectId, cycleId: null })),
  opening('Project: work', ask('readTeamWork', { of: { projectId }, cycleId: null })),
  opening('Project: history', ask('readHistory', { projectId, skip: 0 })),
  opening('Project settings', ask('readHeartbeat', { projectId })),
  opening('Goal: objective', ask('readGoalPage', { goal: { kind: 'objective', id: objectiveIdOf(5) } })),
  opening(
    'Goal: key result',
    ask('readGoalPage', { goal: { kind: 'keyResult', id: keyResultIdOf(largestKeyResult) } }),
  ),
  opening('Looking back', ask('readClosing', { teamId: teamIdOf(5), cycleId })),
  opening('Check-ins', ask('readCheckIns', {})),
  opening('Teams', ask('readTeams', { cycleId: null })),
  opening('Alignment', ask('readStrategyMap', { cycleId: null })),
  opening('Gaps', ask('readGaps', { cycleId: null })),
  opening('Progress', ask('readCompanyProgress', { cycleId: null, days: 14 })),
  opening('Strategy', ask('readStrategy', {})),
  opening('Work', ask('readWork', { cycleId: null })),
  opening('Gadget: company, shares', gadget('shares', { kind: 'company' })),
  opening('Gadget: company, gaps', gadget('gaps', { kind: 'company' })),
  opening('Gadget: company, table', gadget('table', { kind: 'company' })),
  opening('Gadget: company, heat map', gadget('heatMap', { kind: 'company' })),
  opening('Gadget: company, trend', gadget('trend', { kind: 'company' })),
  opening('Gadget: team with all below', gadget('table', { kind: 'team', id: teamIdOf(0), isWithBelow: true })),
  opening('Gadget: strategic goal', gadget('table', { kind: 'strategicGoal', id: strategicGoalIdOf(2) })),
  opening('Admin: strategy', ask('readStrategyDraft', {}, admin)),
  opening('Admin: teams', ask('readOrganisation', {}, admin)),
  opening('Admin: settings', ask('readSettings', {}, admin)),
];

/** What is asked when somebody looks further. */
export const furtherReadings: Reading[] = [
  later('Search for key results', ask('findKeyResults', { text: 'payments', projectId: null })),
  later('Search for objectives', ask('findObjectives', { text: 'payments', projectId: null })),
  later('Search for teams', ask('findTeams', { cycleId, filter: { text: 'payments' }, after: null })),
  later('Teams: below one', ask('listTeamsBelow', { cycleId, parentId: teamIdOf(0), after: null })),
  later('Teams: one opened', ask('readTeamFocus', { teamId: teamIdOf(5), cycleId })),
  later('Teams: who serves a goal', ask('listServing', { strategicGoalId: strategicGoalIdOf(2) })),
  later('Teams: who works on it', ask('listWorkingOn', { keyResultId: keyResultIdOf(largestKeyResult) })),
  later('Map: roots', ask('listMapRoots', { cycleId, from: 0 })),
  later('Map: below a goal', children({ kind: 'strategicGoal', id: strategicGoalIdOf(2) })),
  later('Map: below no goal', children({ kind: 'noGoal' })),
  later('Map: below an objective', children({ kind: 'objective', id: objectiveIdOf(1) })),
  later('Gaps: under discussion', ask('listGaps', { cycleId, filter: { conversation: 'open' }, after: null })),
  later('Gaps: not under discussion', ask('listGaps', { cycleId, filter: { conversation: 'none' }, after: null })),
  later('Gaps: of a tree', ask('listGaps', { cycleId, filter: { teamId: teamIdOf(0) }, after: null })),
  later('Gaps: of a kind', ask('listGaps', { cycleId, filter: { kinds: ['keyResultStale'] }, after: null })),
  later('Gaps: of a strategic goal', ask('listGaps', { cycleId, filter: { strategicGoalId: strategicGoalIdOf(2) } })),
  later('Progress over a month', ask('readCompanyProgress', { cycleId, days: 30 })),
  later('Settings: preview of credit', ask('previewSettings', { inProgressCredit: 0.5 }, admin)),
  later('Settings: preview of pace', ask('previewSettings', { paceThresholds: { onTrack: 0.7, atRisk: 0.4 } }, admin)),
  later('Why: an objective', ask('explainProgress', { kind: 'objective', id: objectiveIdOf(1) })),
  later('Why: a strategic goal', ask('explainProgress', { kind: 'strategicGoal', id: strategicGoalIdOf(2) })),
  later('Why: a delivery', ask('explainProgress', { kind: 'delivery', id: keyResultIdOf(largestKeyResult) })),
  later('Activity of an objective', ask('readActivity', { goal: { kind: 'objective', id: objectiveIdOf(1) } })),
  later('Work over a year', ask('readWork', { cycleId: year })),
  later('Work: teams after the first', ask('listWorkTeams', { cycleId: year, after: teamIdOf(5) })),
  later('Work: weeks over a year', ask('readWorkWeeks', { cycleId: year, teamIds: someTeams })),
];

function gadget(show: Input<'readGadget'>['show'], scope: Input<'readGadget'>['scope']): Ask {
  return ask('readGadget', { scope, cycleId: null, show, rows: 10 });
}

function children(parent: Input<'listMapChildren'>['parent']): Ask {
  return ask('listMapChildren', { cycleId, parent, from: 0 });
}
