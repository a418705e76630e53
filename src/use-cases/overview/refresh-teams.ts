import type { TeamId } from '../../domain/ids';
import type { OverviewJob, StoredStanding } from '../ports';
import type { Cycle } from '../records';
import { refreshFocus } from './focus';
import { refreshGaps, refreshGapsOfCycles } from './gaps';
import { type OverviewNeeds, takePicture } from './overview-picture';
import { countObjectives, ownStandings, saveStandings, treesInLine } from './standings';

type TeamsJob = Extract<OverviewJob, { teamIds: TeamId[] }>;

/** Teams that are worked out together. */
const teamsAtOnce = 25;

/**
 * Works out the first of these teams, and those above them in the tree; answers what is left. That they stand as they do was
 * read is saved last: a job that comes after that reading, and was asked for before it, has nothing to do.
 */
export async function refreshTeams(
  world: OverviewNeeds,
  cycles: readonly Cycle[],
  job: TeamsJob,
): Promise<TeamsJob | undefined> {
  const teamIds = job.teamIds.slice(0, teamsAtOnce);
  const line = await world.standings.listLine(
    teamIds,
    cycles.map(({ id }) => id),
  );
  if (job.strategicGoalIds.length > 0 || !isDone(line, teamIds, job.askedAt))
    await refreshLine(world, cycles, line, { ...job, teamIds });
  const left = job.teamIds.slice(teamsAtOnce);
  return left.length === 0 ? undefined : { ...job, teamIds: left, strategicGoalIds: [] };
}

type Line = Awaited<ReturnType<OverviewNeeds['standings']['listLine']>>;

/** Whether all of them were worked out after this instant. */
function isDone(line: Line, teamIds: readonly TeamId[], askedAt: number): boolean {
  const own = line.filter(({ id }) => teamIds.includes(id));
  const isLater = ({ readAt }: StoredStanding) => readAt !== null && readAt > askedAt;
  return teamIds.every((teamId) => own.some(({ id }) => id === teamId)) && own.every(isLater);
}

async function refreshLine(
  world: OverviewNeeds,
  cycles: readonly Cycle[],
  line: Line,
  { teamIds, strategicGoalIds }: TeamsJob,
): Promise<void> {
  const picture = await takePicture(world, teamIds, cycles);
  await refreshFocus(world, picture);
  await refreshGaps(world, picture);
  const there = new Set(line.map(({ id }) => id));
  const own = ownStandings(picture).filter(({ teamId }) => there.has(teamId));
  const trees = treesInLine(line, own);
  const counted = countObjectives(trees);
  await refreshGapsOfCycles(world, cycles, {
    strategicGoalIds,
    teams: counted.filter(hasTurned).map(({ id, now }) => ({ id, objectives: now })),
    isWhole: false,
    lostIds: teamIds.filter((id) => !there.has(id)),
  });
  await saveStandings(world, trees, own, picture.readAt);
}

/** It has objectives and had none, or the other way round. */
const hasTurned = ({ before, now }: { before: number | null; now: number }): boolean =>
  before === null || (before === 0) !== (now === 0);
