import type { FocusedObjectiveView, ProjectPageView } from '../../contract/views';
import type { Day } from '../../domain/day';
import type { CycleId, ProjectId } from '../../domain/ids';
import type { Rules } from '../../domain/rules';
import type { Caller, World } from '../ports';
import type { Cycle, FocusedObjectiveRow } from '../records';
import { shownCycle } from '../shown-cycle';
import { toOwnView } from './own-view';
import {
  comparedDay,
  toCycleView,
  toInitiativeView,
  toKeyResultView,
  toObjectiveProgressView,
  toTeamView,
} from '../progress/progress-views';
import { toIso } from '../to-iso';

/** Initiatives listed per key result, and contributing objectives per objective. */
const listedBelow = 50;

type Below = Awaited<ReturnType<World['projectPage']['listBelow']>>;

/** What the teams of a project focus on in a cycle: the one asked for, or the one that runs today. Three statements at most. */
export async function readProjectPage(
  { clock, projectPage }: Pick<World, 'clock' | 'projectPage'>,
  { projectId, cycleId }: { projectId: ProjectId; cycleId: CycleId | null },
  caller: Caller,
): Promise<ProjectPageView> {
  const today = clock.today();
  const { teams, cycles, strategicGoals, work, settings, isMembershipDue } = await projectPage.readFrame(
    projectId,
    caller.accountId,
  );
  const cycle = shownCycle(cycles, cycleId, today);
  const teamIds = teams.map(({ id }) => id);
  const rows =
    cycle === undefined
      ? []
      : await projectPage.listObjectives(teamIds, cycle.id, comparedDay(today), caller.accountId);
  const keyResultIds = rows.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.id));
  const objectiveIds = rows.map(({ objective }) => objective.id);
  const below = await projectPage.listBelow(objectiveIds, keyResultIds, listedBelow, caller.accountId);
  return {
    projectId,
    teams: teams.map((team) => toTeamView(team, caller)),
    cycles: cycles.map(toCycleView),
    cycleId: cycle?.id ?? null,
    strategicGoals,
    work: work
      .filter(({ cycleId: id }) => id === cycle?.id)
      .map(({ cycleId: _, computedAt, ...line }) => ({ ...line, computedAt: toIso(computedAt) })),
    isMembershipDue,
    objectives: cycle === undefined ? [] : rows.map((row) => toObjectiveView(row, below, cycle, today, settings.rules)),
  };
}

function toObjectiveView(
  row: FocusedObjectiveRow,
  below: Below,
  cycle: Cycle,
  today: Day,
  rules: Rules,
): FocusedObjectiveView {
  const { parent, proposedParent } = row;
  return {
    ...toOwnView(row),
    ...{ parent, proposedParent },
    progress: toObjectiveProgressView(row.progress, cycle, today, rules),
    keyResults: row.keyResults.map(({ keyResult, progress, reading }) => ({
      ...toKeyResultView(keyResult, progress, reading, cycle, today, rules),
      initiatives: below.initiatives.filter(({ keyResultId }) => keyResultId === keyResult.id).map(toInitiativeView),
    })),
    contributions: below.contributions
      .filter(({ parentId }) => parentId === row.objective.id)
      .map(({ parentId: _, ...contribution }) => contribution),
  };
}
