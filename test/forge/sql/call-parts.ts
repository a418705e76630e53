import { noWorkSum } from '../../../src/domain/heartbeat';
import type {
  AccountId,
  CommentId,
  CycleId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  StrategicGoalId,
  StrategyPartId,
  TeamId,
} from '../../../src/domain/ids';
import type { StrategyGoal } from '../../../src/domain/strategy';
import type { GapFilter } from '../../../src/contract/operations/gaps';
import type { TeamFilter } from '../../../src/contract/operations/teams';
import type { createSqlStores } from '../../../src/forge/sql/sql-stores';
import type { PlacedGap, WorkReading, WorkShare } from '../../../src/use-cases/ports';
import type { MirrorRun } from '../../../src/use-cases/records';
import { day, issueId, projectId } from './builders';
import { idOf } from './company';
/** What calls of the stores are given in a company that `fillCompany` made. */

export type Stores = ReturnType<typeof createSqlStores>;

export const team = 'team-00000003' as TeamId;
export const cycle = 'cycle-00000003' as CycleId;
export const goal = 'goal-00000003' as StrategicGoalId;
export const objective = 'objective-00000003' as ObjectiveId;
export const keyResult = 'kr-00000003' as KeyResultId;
export const issue = issueId(500);
export const today = day('2026-04-20');
export const season = { startsOn: day('2026-04-01'), endsOn: day('2026-06-30') };

export const many = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
export const keyResults = (count: number) => many(count, (n) => idOf('kr', n) as KeyResultId);
export const issues = (count: number) => many(count, issueId);
export const teamIds = many(100, (n) => idOf('team', n) as TeamId);
export const teams25 = teamIds.slice(0, 25);
export const followed = teamIds.slice(0, 20);
export const goalIds = many(40, (n) => idOf('goal', n) as StrategicGoalId);

export const [onObjective, onKeyResult] = [
  { kind: 'objective', id: objective },
  { kind: 'keyResult', id: keyResult },
] as const;
export const comment = 'comment-00000003' as CommentId;
export const aGap: PlacedGap = {
  ...{ gap: { kind: 'keyResultStale', id: keyResult }, teamId: team, objectiveId: objective, strategicGoalId: goal },
  isRestricted: false,
};
export const gapQuery = {
  cycleId: cycle,
  filter: { kinds: [], teamId: null, strategicGoalId: null, conversation: 'any' } satisfies GapFilter,
  after: { since: '2026-01-01T00:00:00.000Z', kind: 'keyResultStale', teamId: team, subjectId: keyResult },
  limit: 50,
} as const;
export const place = { at: 50_000, id: comment };
export const someone = 'a' as AccountId;

export const mapPage = { from: 0, limit: 50 };
export const wish: TeamFilter = {
  ...{ text: 'ective 3', projectIds: [projectId(3)], people: [someone], withinId: team },
  ...{ strategicGoalId: goal, ownerId: someone, pace: 'onTrack' },
};

export const manyGaps: PlacedGap[] = keyResults(100).map((id) => ({ ...aGap, gap: { kind: 'keyResultStale', id } }));
export const aPart = (n: number): StrategyGoal => ({
  ...{ kind: 'strategicGoal', id: idOf('goal', n) as StrategicGoalId, title: `Goal ${n}`, text: 'Why it matters.' },
  ...{ challengeIds: [], ownerId: null, horizon: '', measures: [] },
});
export const partIds = many(40, (n) => idOf('goal', n) as StrategyPartId);
export const aRun = (id: IssueId): MirrorRun => ({
  ...{
    issueId: id,
    state: 'reading',
    frontier: [],
    pageToken: null,
    read: 0,
    expected: null,
    startedAt: 1,
    attempts: 0,
  },
});
export const aTally = { strategic: 1, heartbeat: 1, unclassified: 1, issues: 3 };
export const aShare: WorkShare = { cycleId: cycle, completed: aTally, inProgress: aTally, weeks: [] };
export const aReading: WorkReading = {
  ...{ startedAt: 1, span: { projectIds: [projectId(3)], since: today }, weighting: 'count', cycles: [] },
  ...{ step: 'issues', pageToken: null, declared: [], completed: {}, inProgress: noWorkSum, items: [] },
};
