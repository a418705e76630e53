import type { GadgetObjectiveView, GadgetTrendView, GadgetView } from '../../contract/gadget-views';
import type { Parsed } from '../../contract/operations';
import type { ProgressView } from '../../contract/views';
import { expectedShare } from '../../domain/cycle';
import type { Day } from '../../domain/day';
import type { ObjectiveId } from '../../domain/ids';
import { pace } from '../../domain/pace';
import type { Rules } from '../../domain/rules';
import { meanTrend, shareOn, type TrendPoint } from '../../domain/trend';
import { runningCycle } from '../goals/read-project-page';
import type { Caller, FoundInScope, GadgetObjectiveRow, World } from '../ports';
import { comparedDay, toCycleView, toObjectiveProgressView } from '../progress/progress-views';
import type { Cycle, GoalRef } from '../records';

type Needs = Pick<World, 'clock' | 'gadgets'>;
type Asked = Parsed<'readGadget'>;

/** What everything that a gadget shows is worked out from. */
interface Setting {
  asked: Asked;
  cycle: Cycle;
  found: FoundInScope[];
  rules: Rules;
  today: Day;
}

/** What a gadget is configured to show. Two statements. */
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

async function contentOf({ gadgets }: Needs, setting: Setting, { accountId }: Caller) {
  const { asked, cycle, rules, today } = setting;
  switch (asked.show) {
    case 'table': {
      const day = comparedDay(today);
      const { rows, total } = await gadgets.listObjectives(asked.scope, cycle.id, day, asked.rows, accountId);
      return { kind: 'table', objectives: rows.map((row) => toObjectiveView(row, today, rules)), total } as const;
    }
    case 'trend': {
      const parts = trendParts(setting);
      const histories = await gadgets.listHistories(
        parts.map(({ goal }) => goal),
        cycle,
      );
      const points = parts.map(({ goal, weight }) => ({ weight, points: histories.get(goal.id) ?? [] }));
      return toTrendView(meanTrend(points), cycle, today, rules);
    }
  }
}

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

/** The goals whose mean the trend is. */
function trendParts({ asked: { scope }, cycle, found }: Setting): { goal: GoalRef; weight: number }[] {
  switch (scope.kind) {
    case 'company':
      return [];
    case 'strategicGoal':
      return [{ goal: { kind: 'strategicGoal', id: scope.id }, weight: 1 }];
    case 'team':
      return [{ goal: { kind: 'team', id: `${scope.id}:${cycle.id}` }, weight: 1 }];
    case 'objectives':
      return found.map(({ id, weight }) => ({ goal: { kind: 'objective', id: id as ObjectiveId }, weight }));
  }
}

const toTrendView = (points: TrendPoint[], cycle: Cycle, today: Day, rules: Rules): GadgetTrendView => ({
  kind: 'trend',
  points,
  progress: progressOf(points, cycle, today, rules),
});

function progressOf(points: TrendPoint[], cycle: Cycle, today: Day, rules: Rules): ProgressView {
  const progress = points.at(-1)?.share ?? null;
  const before = shareOn(points, comparedDay(today));
  const isUnmeasured = progress === null;
  return {
    ...{ progress, isUnmeasured, raw: null, delivery: null, divergence: null, computedAt: null },
    expected: expectedShare(cycle, today),
    pace: pace({ progress, isUnmeasured, isKeep: false, confidence: null, checkIns: null }, cycle, today, rules),
    changeIn14Days: progress === null || before === null ? null : progress - before,
  };
}
