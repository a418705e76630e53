import { findGaps, gapKinds, gapSubjects, type Gap, type GapKind } from '../../domain/gaps';
import { isSameTally, tallyOf } from '../../domain/gap-tally';
import type { ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import { groupBy } from '../group-by';
import type { PlacedGap } from '../ports';
import type { Cycle } from '../records';
import type { OverviewNeeds, OverviewPicture, OverviewStep, TeamGoals } from './overview-step';

/** What only the cycle as a whole shows. */
const kindsOfCycle: GapKind[] = ['strategicGoalUnserved', 'teamWithoutObjectives'];
const kindsOfTeams = gapKinds.filter((kind) => !kindsOfCycle.includes(kind));

const nothing = { strategicGoals: [], teams: [], objectives: [], keyResults: [], epics: [] };

/** Where the line of sight breaks. A gap is open from the first time it is seen until it is seen no more. */
export const gaps: OverviewStep = {
  async ofTeams(world, picture) {
    const teamIds = picture.teams.map(({ teamId }) => teamId);
    const found = await placedGaps(world, picture);
    const open = await world.gaps.listOpen(picture.cycle.id, kindsOfTeams, teamIds);
    await keep(world, picture.cycle, open, found, picture.readAt);
    await keepTallies(world, picture.cycle, teamIds, found);
  },

  /** A goal that is served, or a team that has objectives, in one of the cycles is no gap in the others. */
  async ofCycles(world, cycles) {
    if (cycles.length === 0) return;
    const readAt = world.clock.now();
    const ids = cycles.map(({ id }) => id);
    const [strategicGoals, teams] = [await world.gaps.countServing(ids), await world.gaps.countObjectives(ids)];
    const found = findGaps({ ...nothing, strategicGoals, teams }).map(ofWhole);
    for (const cycle of cycles) {
      const open = await world.gaps.listOpen(cycle.id, kindsOfCycle, 'all');
      await keep(world, cycle, open, found, readAt);
    }
  },
};

const ofWhole = (gap: Gap): PlacedGap => ({
  gap,
  teamId: gap.kind === 'teamWithoutObjectives' ? gap.id : null,
  objectiveId: null,
  strategicGoalId: gap.kind === 'strategicGoalUnserved' ? gap.id : null,
  isRestricted: false,
});

async function placedGaps({ gaps }: OverviewNeeds, { teams }: OverviewPicture): Promise<PlacedGap[]> {
  const contributing = teams.flatMap(({ objectives }) =>
    objectives.filter(
      ({ strategicGoalId, parentObjectiveId }) => strategicGoalId === null && parentObjectiveId !== null,
    ),
  );
  const served = await gaps.listServed(contributing.map(({ id }) => id));
  const epics = groupBy(await gaps.listUnsortedEpics(teams.map(({ teamId }) => teamId)), ({ teamId }) => teamId);
  return teams.flatMap((team) =>
    gapsOf(
      team,
      served,
      (epics.get(team.teamId) ?? []).map(({ issueId }) => issueId),
    ),
  );
}

function gapsOf(
  { teamId, objectives }: TeamGoals,
  served: ReadonlyMap<ObjectiveId, StrategicGoalId>,
  epicIds: Extract<Gap, { kind: 'epicUnclassified' }>['id'][],
): PlacedGap[] {
  const keyResults = objectives.flatMap((objective) => objective.keyResults.map((each) => ({ ...each, objective })));
  const ownerOf = new Map([
    ...objectives.map((objective) => [objective.id as string, objective] as const),
    ...keyResults.map(({ id, objective }) => [id as string, objective] as const),
  ]);
  const found = findGaps({
    ...nothing,
    objectives: objectives.map(({ parentObjectiveId, ...each }) => ({ ...each, parentId: parentObjectiveId })),
    keyResults: keyResults.map(({ objective, progress, ...each }) => ({
      ...each,
      ...progress,
      objectiveId: objective.id,
    })),
    epics: epicIds.map((id) => ({ id, category: 'indeterminate', workClass: 'unclassified' })),
  });
  return found.map((gap) => {
    const objective = gapSubjects[gap.kind] === 'epic' ? undefined : ownerOf.get(gap.id);
    const strategicGoalId = objective && (objective.strategicGoalId ?? served.get(objective.id));
    return {
      ...{ gap, teamId, objectiveId: objective?.id ?? null, strategicGoalId: strategicGoalId ?? null },
      isRestricted: objective !== undefined && objective.readers !== null,
    };
  });
}

/** Writes what changed, and nothing else: most gaps are there for weeks. */
async function keep(
  { gaps }: OverviewNeeds,
  { id }: Cycle,
  open: PlacedGap[],
  found: PlacedGap[],
  readAt: number,
): Promise<void> {
  const before = new Map(open.map((each) => [keyOf(each), each]));
  const now = new Set(found.map(keyOf));
  await gaps.open(
    id,
    found.filter((each) => !isSame(before.get(keyOf(each)), each)),
    readAt,
  );
  await gaps.close(
    id,
    open.filter((each) => !now.has(keyOf(each))),
  );
}

/** All that is kept of a gap is plain data, its fields in one order. */
const isSame = (one: PlacedGap | undefined, other: PlacedGap): boolean => JSON.stringify(one) === JSON.stringify(other);

const keyOf = ({ gap, teamId }: PlacedGap): string => `${gap.kind} ${gap.id} ${teamId ?? ''}`;

/** What everybody may see of them, counted. */
async function keepTallies(
  { gaps }: OverviewNeeds,
  { id }: Cycle,
  teamIds: TeamId[],
  found: PlacedGap[],
): Promise<void> {
  const before = await gaps.listTallies(id, teamIds);
  const byTeam = groupBy(
    found.filter(({ isRestricted }) => !isRestricted),
    ({ teamId }) => teamId,
  );
  const now = teamIds.map((teamId) => {
    const own = byTeam.get(teamId) ?? [];
    return { teamId, tally: tallyOf(own.map(({ gap, strategicGoalId }) => ({ kind: gap.kind, strategicGoalId }))) };
  });
  await gaps.saveTallies(
    id,
    now.filter(({ teamId, tally }) => !isSameTally(before.get(teamId) ?? {}, tally)),
  );
}
