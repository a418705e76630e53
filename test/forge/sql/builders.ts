import { randomUUID } from 'node:crypto';
import type { Day } from '../../../src/domain/day';
import type { AccountId, IssueId, ProjectId } from '../../../src/domain/ids';
import type { Comment, WorkItem, World } from '../../../src/use-cases/ports';
import type {
  CheckIn,
  Cycle,
  GoalProgress,
  IssueChange,
  KeyResult,
  MirroredIssue,
  Objective,
  StrategicGoal,
  ShownTeam,
  Team,
} from '../../../src/use-cases/records';
import type { Storage } from './storage';

/** One of everything, as tests need it: what a test is about, it says itself. */

export const newId = <Id extends string>() => randomUUID() as string as Id;
export const day = (text: string) => text as Day;
export const issueId = (id: number) => String(id) as IssueId;
export const projectId = (id: number) => String(id) as ProjectId;
export const accountId = (name: string) => `712020:${name}` as AccountId;

/** Somebody who owns, leads and edits nothing. */
export const anybody = accountId('anybody');

/** What people type, and databases and templates stumble over. */
export const awkwardTexts = [
  'Plain words',
  'Ship it 🚀👩‍👩‍👧‍👦',
  'שלום עולם — مرحبا بالعالم',
  `It's "quoted" and \`ticked\``,
  String.raw`C:\new\table \' \\ \%`,
  '100% of _all_ ; DROP TABLE team; -- ? :name $1',
  'Line one\nline two\ttabbed',
];

export const aStrategicGoal = (given: Partial<StrategicGoal> = {}): StrategicGoal => ({
  id: newId(),
  title: 'Win the mid market',
  description: '',
  position: 1,
  ownerId: null,
  retiredAt: null,
  ...given,
});

export const aCycle = (given: Partial<Cycle> = {}): Cycle => ({
  id: newId(),
  version: 1,
  name: '2026 Q1',
  startsOn: day('2026-01-01'),
  endsOn: day('2026-03-31'),
  closedAt: null,
  ...given,
});

export const aTeam = (given: Partial<Team> = {}): Team => ({
  id: newId(),
  version: 1,
  parentId: null,
  name: 'Payments',
  weighting: 'count',
  leadId: null,
  editorIds: [],
  ...given,
});

/** As it comes while the settings are as by default. */
export const shown = (team: Team): ShownTeam => ({ ...team, goalEditing: 'projectAdmins' });

export const anObjective = (of: Pick<Objective, 'teamId' | 'cycleId'> & Partial<Objective>): Objective => ({
  id: newId(),
  version: 1,
  title: 'Delight everyone at the checkout',
  description: '',
  strategicGoalId: null,
  noGoalReason: '',
  parentObjectiveId: null,
  proposedParentId: null,
  ownerId: null,
  weight: 1,
  state: 'proposed',
  learned: '',
  carriedFromId: null,
  readers: null,
  ...of,
});

export const aKeyResult = (of: Pick<KeyResult, 'objectiveId'> & Partial<KeyResult>): KeyResult => ({
  id: newId(),
  version: 1,
  title: 'Fewer abandoned carts',
  measure: { kind: 'number', start: 40, target: 20, unit: '%' },
  ownerId: null,
  weight: 1,
  cadenceDays: null,
  source: '',
  grade: null,
  learned: '',
  carriedFromId: null,
  ...of,
});

export const aCheckIn = (of: Pick<CheckIn, 'keyResultId'> & Partial<CheckIn>): CheckIn => ({
  id: newId(),
  value: 30,
  confidence: null,
  note: '',
  measuredOn: day('2026-02-01'),
  authorId: accountId('mia'),
  createdAt: 1_770_000_000_000,
  statedPace: null,
  replacesId: null,
  ...of,
});

export const aComment = (of: Pick<Comment, 'about'> & Partial<Comment>): Comment => ({
  id: newId(),
  version: 1,
  gap: null,
  parentId: null,
  authorId: accountId('mia'),
  text: 'Is 25 % not too easy?',
  isQuestion: false,
  resolved: null,
  createdAt: 1_000,
  editedAt: null,
  removed: null,
  ...of,
});

export const anIssue = (of: Pick<MirroredIssue, 'id'> & Partial<MirroredIssue>): MirroredIssue => ({
  parentId: null,
  category: 'new',
  dropped: false,
  storyPoints: null,
  timeEstimateSeconds: null,
  projectId: projectId(10_000),
  completedOn: null,
  updatedAt: 1_000,
  ...of,
});

export const aChange = (of: Pick<IssueChange, 'id'> & Partial<IssueChange>): IssueChange => ({
  updatedAt: 2_000,
  facts: {},
  customNumbers: {},
  isCustomOnly: false,
  ...of,
});

export const aProgress = (of: Pick<GoalProgress, 'goal'> & Partial<GoalProgress>): GoalProgress => ({
  progress: 0.5,
  raw: 0.5,
  isUnmeasured: false,
  delivery: null,
  done: 0,
  total: 0,
  ...of,
});

export const aWorkItem = (given: Partial<WorkItem> = {}): WorkItem => ({
  issueId: issueId(7),
  projectId: projectId(10_000),
  isEpic: false,
  state: 'completed',
  stateSince: day('2026-02-03'),
  updatedAt: 1_000,
  workClass: 'unclassified',
  ...given,
});

/** As if it were published. */
export async function insertStrategicGoal(
  { execute }: Pick<Storage, 'execute'>,
  { id, title, description, position, ownerId, retiredAt }: StrategicGoal,
): Promise<void> {
  const cells = [id, title, description, position, ownerId, retiredAt];
  await execute('INSERT INTO strategic_goal VALUES (?, ?, ?, ?, ?, ?)', cells);
}

/** A team with one objective, which serves a strategic goal, in one cycle. */
export async function insertGoals(
  storage: Pick<Storage, 'cycles' | 'execute' | 'goals' | 'teams'>,
  given: { objective?: Partial<Objective> } = {},
) {
  const team = aTeam();
  const cycle = aCycle();
  const strategicGoal = aStrategicGoal();
  const objective = anObjective({
    teamId: team.id,
    cycleId: cycle.id,
    strategicGoalId: strategicGoal.id,
    ...given.objective,
  });
  await storage.teams.insert({ ...team, projectIds: [projectId(10_000)] });
  await storage.cycles.insert([cycle]);
  await insertStrategicGoal(storage, strategicGoal);
  await storage.goals.insertObjective(objective);
  return { team, cycle, strategicGoal, objective };
}

export async function insertKeyResult({ goals }: Pick<World, 'goals'>, of: Parameters<typeof aKeyResult>[0]) {
  const keyResult = aKeyResult(of);
  await goals.insertKeyResult(keyResult);
  return keyResult;
}

export async function link(
  { initiatives }: Pick<World, 'initiatives'>,
  { id }: Pick<KeyResult, 'id'>,
  issue: number,
  linkedAt = 1,
) {
  const initiative = { keyResultId: id, issueId: issueId(issue), weight: 1, linkedBy: accountId('mia'), linkedAt };
  return initiatives.insert(initiative);
}
