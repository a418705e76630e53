import type {
  GadgetContentView,
  GadgetObjectiveView,
  GadgetScope,
  GadgetTeamView,
  GadgetTrendView,
  GadgetView,
  GadgetWorkView,
} from '../../contract/gadget-views';
import type { Parsed } from '../../contract/operations';
import { expectedShare } from '../../domain/cycle';
import type { Day } from '../../domain/day';
import { addWork, noWork } from '../../domain/heartbeat';
import type { ObjectiveId, TeamId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import { changeFrom } from '../../domain/share';
import { noStanding, progressOf, standingOf, type Standing } from '../../domain/standing';
import { placeTeams, type PlacedTeam } from '../../domain/team-tree';
import { meanTrend, shareOn, type TrendPoint } from '../../domain/trend';
import { workWithin } from '../../domain/work-tree';
import { toGapList } from '../gaps/gap-views';
import { groupBy } from '../group-by';
import type {
  Caller,
  FoundInScope,
  GadgetObjectiveRow,
  GadgetTeamRow,
  GadgetWorkRow,
  World,
  ListedGaps,
} from '../ports';
import { comparedDay, toCycleView, toObjectiveProgressView } from '../progress/progress-views';
import type { Cycle, GoalRef } from '../records';
import { runningCycle } from '../shown-cycle';
import { paceOf } from '../teams/team-lines';

/** Objectives of a strategic goal that are counted by team. */
const mostCounted = 500;
/** Teams at the top whose trends make that of the company. */
const mostTrends = 20;

type Needs = Pick<World, 'clock' | 'companyProgress' | 'gadgets' | 'gapRegister'>;
type Asked = Parsed<'readGadget'>;

/** What everything that a gadget shows is worked out from. */
interface Setting {
  asked: Asked;
  cycle: Cycle;
  found: FoundInScope[];
  rules: Rules;
  today: Day;
}

/** What a gadget is configured to show. Two statements, or three. */
export async function readGadget(world: Needs, asked: Asked, caller: Caller): Promise<GadgetView> {
  const { scope } = asked;
  const today = world.clock.today();
  const { cycles, rules, found } = await world.gadgets.readFrame(scope, caller.accountId);
  if (scope.kind !== 'company' && found.length === 0) return { kind: 'scopeIsGone' };
  if (cycles.length === 0) return { kind: 'noCycle' };
  const cycle = cycleOf(asked, cycles, found, today);
  if (cycle === undefined) return { kind: 'cycleIsGone' };
  const setting = { asked, cycle, found, rules, today };
  return {
    today,
    scopeTitle: scope.kind === 'objectives' ? null : (found[0]?.title ?? null),
    cycle: toCycleView(cycle),
    ...(await contentOf(world, setting, caller)),
  };
}

function cycleOf({ scope, cycleId }: Asked, cycles: Cycle[], found: FoundInScope[], today: Day): Cycle | undefined {
  const named = scope.kind === 'objectives' ? (found[0]?.cycleId ?? null) : cycleId;
  return named === null ? runningCycle(cycles, today) : cycles.find(({ id }) => id === named);
}

async function contentOf(
  { companyProgress, gadgets, gapRegister }: Needs,
  setting: Setting,
  { accountId }: Caller,
): Promise<GadgetContentView> {
  const { asked, cycle, rules, today } = setting;
  const { scope, rows: limit } = asked;
  const listObjectives = (most: number) => gadgets.listObjectives(scope, cycle.id, comparedDay(today), most, accountId);
  switch (asked.show) {
    case 'table': {
      const { rows, total } = await listObjectives(limit);
      return { kind: 'table', objectives: rows.map((row) => toObjectiveView(row, today, rules)), total };
    }
    case 'trend': {
      const parts = await trendParts(gadgets, setting);
      const goals = parts.map(({ goal }) => goal);
      const histories = await companyProgress.listHistories(goals, cycle);
      const points = parts.map(({ goal, weight }) => ({ weight, points: histories.get(goal.id) ?? [] }));
      return toTrendView(meanTrend(points), setting);
    }
    case 'heatMap': {
      if (isOfTeams(scope)) {
        const { rows, total } = await gadgets.listTeams(scope, cycle.id, null, limit);
        return { kind: 'heatMap', teams: placeTeams(rows).map(toPlacedView), total };
      }
      const { rows } = await listObjectives(mostCounted);
      const teams = countByTeam(rows.map((row) => toObjectiveView(row, today, rules)));
      return { kind: 'heatMap', teams: teams.slice(0, limit), total: teams.length };
    }
    case 'shares': {
      const rows = isOfTeams(scope) ? await gadgets.listWork(scope, cycle.id) : [];
      const working = toWorkViews(placeTeams(rows)).filter(({ completed }) => completed.issues > 0);
      const completed = addWork(rows.map((row) => row.completed ?? noWork));
      return { kind: 'shares', completed, teams: working.slice(0, limit), total: working.length };
    }
    case 'gaps': {
      const query = { cycleId: cycle.id, filter: gapsOf(scope), after: null, limit };
      return { kind: 'gaps', gaps: toGapList(await gapRegister.list(query, accountId)).gaps };
    }
  }
}

/** The gaps of a scope. */
function gapsOf(scope: GadgetScope): ListedGaps {
  switch (scope.kind) {
    case 'company':
      return anyGap;
    case 'strategicGoal':
      return { ...anyGap, strategicGoalId: scope.id };
    case 'team':
      return { ...anyGap, teamId: scope.id, isTeamAlone: !scope.isWithBelow };
    case 'objectives':
      return { ...anyGap, objectiveIds: scope.ids };
  }
}

const anyGap: ListedGaps = { kinds: [], teamId: null, strategicGoalId: null, conversation: 'any' };

const toObjectiveView = (
  { objective, teamName, cycle, progress }: GadgetObjectiveRow,
  today: Day,
  rules: Rules,
): GadgetObjectiveView => ({
  ...objective,
  teamName,
  cycleName: cycle.name,
  progress: toObjectiveProgressView(progress, cycle, today, rules),
});

const toPlacedView = ({ team: { id, name, standing }, depth }: PlacedTeam<GadgetTeamRow>): GadgetTeamView =>
  toTeamView({ id, name }, depth, standing ?? noStanding);

const toTeamView = (team: Pick<GadgetTeamView, 'id' | 'name'>, depth: number, standing: Standing): GadgetTeamView => ({
  ...team,
  depth,
  progress: progressOf(standing),
  objectives: { ...standing.objectives },
});

const isOfTeams = (scope: GadgetScope): scope is GadgetScope & { kind: 'company' | 'team' } =>
  scope.kind === 'company' || scope.kind === 'team';

/** Each team's work and that of all below it. */
function toWorkViews(placed: PlacedTeam<GadgetWorkRow>[]): GadgetWorkView[] {
  const within = workWithin(placed, ({ completed }) => completed);
  return placed.map(({ team: { id, name }, depth }) => ({ id, name, depth, completed: within.get(id) ?? noWork }));
}

/** By the name of the team. */
function countByTeam(objectives: GadgetObjectiveView[]): GadgetTeamView[] {
  const byTeam = groupBy(objectives, ({ teamId }) => teamId);
  return [...byTeam]
    .map(([id, own]) => {
      const goals = own.map(({ weight, progress }) => ({ weight, progress, keyResults: [] }));
      return toTeamView({ id, name: own[0]?.teamName ?? '' }, 0, standingOf(goals));
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The goals whose mean the trend is. Asks for the teams at the top where it is that of the company. */
async function trendParts(
  gadgets: Needs['gadgets'],
  { asked: { scope }, cycle, found }: Setting,
): Promise<{ goal: GoalRef; weight: number }[]> {
  const teamRef = (kind: 'team' | 'teamTree', id: TeamId): GoalRef => ({ kind, id: `${id}:${cycle.id}` });
  switch (scope.kind) {
    case 'company': {
      const { rows } = await gadgets.listTeams(scope, cycle.id, 0, mostTrends);
      return rows.map(({ id, standing }) => ({ goal: teamRef('teamTree', id), weight: standing?.weight ?? 0 }));
    }
    case 'strategicGoal':
      return [{ goal: { kind: 'strategicGoal', id: scope.id }, weight: 1 }];
    case 'team':
      return [{ goal: teamRef(scope.isWithBelow ? 'teamTree' : 'team', scope.id), weight: 1 }];
    case 'objectives':
      return found.map(({ id, weight }) => ({ goal: { kind: 'objective', id: id as ObjectiveId }, weight }));
  }
}

const toTrendView = (points: TrendPoint[], by: Setting): GadgetTrendView => {
  const progress = points.at(-1)?.share ?? null;
  const before = shareOn(points, comparedDay(by.today));
  const isUnmeasured = progress === null;
  return {
    kind: 'trend',
    points,
    progress: {
      ...{ progress, isUnmeasured, raw: null, delivery: null, divergence: null, computedAt: null },
      expected: expectedShare(by.cycle, by.today),
      pace: paceOf(progress, isUnmeasured, by),
      changeIn14Days: changeFrom(before, progress),
    },
  };
};
