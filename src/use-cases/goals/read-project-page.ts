import type { ObjectiveView, ProjectPageView } from '../../contract/views';
import { daysBetween, type Day } from '../../domain/day';
import type { CycleId, ProjectId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import type { Cycle, InitiativeRow, ObjectiveRow } from '../records';
import {
  comparedDay,
  toCycleView,
  toInitiativeView,
  toKeyResultView,
  toObjectiveProgressView,
  toTeamView,
} from '../progress/progress-views';

/** Initiatives listed per key result. */
const listedInitiatives = 50;

/** What the teams of a project focus on in a cycle: the one asked for, or the one that runs today. Three statements at most. */
export async function readProjectPage(
  { clock, panel, projectPage }: Pick<World, 'clock' | 'panel' | 'projectPage'>,
  { projectId, cycleId }: { projectId: ProjectId; cycleId: CycleId | null },
  caller: Caller,
): Promise<ProjectPageView> {
  const today = clock.today();
  const { teams, cycles, strategicGoals } = await projectPage.readFrame(projectId);
  const cycle = cycles.find(({ id }) => id === cycleId) ?? runningCycle(cycles, today);
  const teamIds = teams.map(({ id }) => id);
  const rows =
    cycle === undefined || teamIds.length === 0
      ? []
      : await projectPage.listObjectives(teamIds, cycle.id, comparedDay(today));
  const ids = rows.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult.id));
  const initiatives = ids.length === 0 ? [] : await panel.listInitiatives(ids, listedInitiatives);
  return {
    projectId,
    teams: teams.map((team) => toTeamView(team, caller)),
    cycles: cycles.map(toCycleView),
    cycleId: cycle?.id ?? null,
    strategicGoals: strategicGoals.map(({ id, title, progress }) => ({ id, title, progress })),
    objectives: cycle === undefined ? [] : rows.map((row) => toObjectiveView(row, initiatives, cycle, today)),
  };
}

/** Of several that run, the shortest; of none, the next to start, or the last that ended. `cycles`: latest end first. */
function runningCycle(cycles: Cycle[], today: Day): Cycle | undefined {
  const running = cycles.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const [shortest] = running.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const coming = cycles.filter(({ startsOn }) => startsOn > today);
  const [next] = coming.toSorted((one, other) => daysBetween(other.startsOn, one.startsOn));
  return shortest ?? next ?? cycles[0];
}

const lengthOf = ({ startsOn, endsOn }: Cycle): number => daysBetween(startsOn, endsOn);

function toObjectiveView(row: ObjectiveRow, initiatives: InitiativeRow[], cycle: Cycle, today: Day) {
  const { cycleId: _, carriedFromId: __, ...objective } = row.objective;
  const view: ObjectiveView & { teamId: typeof objective.teamId } = {
    ...objective,
    progress: toObjectiveProgressView(row.progress, cycle, today),
    keyResults: row.keyResults.map(({ keyResult, progress, reading }) => ({
      ...toKeyResultView(keyResult, progress, reading, cycle, today),
      initiatives: initiatives.filter(({ keyResultId }) => keyResultId === keyResult.id).map(toInitiativeView),
    })),
  };
  return view;
}
