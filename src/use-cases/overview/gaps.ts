import { findGaps, gapSubjects, type Gap, type GapKind } from '../../domain/gaps';
import { isSameTally, tallyOf } from '../../domain/gap-tally';
import type { ObjectiveId, StrategicGoalId, TeamId } from '../../domain/ids';
import { groupBy } from '../group-by';
import type { KeptGaps, PlacedGap } from '../ports';
import type { Cycle } from '../records';
import type { OverviewNeeds, OverviewPicture, TeamGoals } from './overview-picture';

/** What only the cycle as a whole shows. */
const kindsOfCycle: GapKind[] = ['strategicGoalUnserved', 'teamWithoutObjectives'];

const nothing = { strategicGoals: [], teams: [], objectives: [], keyResults: [], epics: [] };

/** Where the line of sight breaks. A gap is open from the first time it is seen until it is seen no more. */
export async function refreshGaps(world: OverviewNeeds, picture: OverviewPicture): Promise<void> {
  const { teamIds, cycles, teams, readAt } = picture;
  const kept = await world.gaps.listKept(
    [...teamIds],
    cycles.map(({ id }) => id),
  );
  const epics = groupBy(kept.unsortedEpics, ({ teamId }) => teamId);
  const open = groupBy(kept.open, ({ cycleId }) => cycleId);
  const serving = new Set(teams.flatMap(({ objectives }) => objectives.map(({ strategicGoalId }) => strategicGoalId)));
  for (const cycle of cycles) {
    const found = teams
      .filter((team) => team.cycle === cycle)
      .flatMap((team) =>
        gapsOf(
          team,
          kept.served,
          (epics.get(team.teamId) ?? []).map(({ issueId }) => issueId),
        ),
      );
    const ofCycle = (open.get(cycle.id) ?? []).map(({ cycleId: _, ...placed }) => placed);
    const ofTeams = ofCycle.filter(({ gap }) => !kindsOfCycle.includes(gap.kind));
    await keep(world, cycle, [...ofTeams, ...ofCycle.filter(isServedBy(serving))], found, readAt);
    await keepTallies(world, cycle, teamIds, kept.tallies, found);
  }
}

const isServedBy =
  (serving: ReadonlySet<StrategicGoalId | null>) =>
  ({ gap }: PlacedGap): boolean =>
    gap.kind === 'strategicGoalUnserved' && serving.has(gap.id);

/** What only the cycles as a whole show, of these or of everything. */
export interface LookedAt {
  strategicGoalIds: StrategicGoalId[] | 'all';
  /** With the number of objectives in all these cycles, theirs and of those below them. */
  teams: { id: TeamId; objectives: number }[];
  /** `teams` are all there are. */
  isWhole: boolean;
  /** Teams that may be gone. */
  lostIds?: TeamId[];
}

/** A goal that is served, or a team that has objectives, in one of the cycles is no gap in the others. */
export async function refreshGapsOfCycles(
  world: OverviewNeeds,
  cycles: readonly Cycle[],
  { strategicGoalIds, teams, isWhole, lostIds = [] }: LookedAt,
): Promise<void> {
  const isAnything =
    isWhole || strategicGoalIds === 'all' || strategicGoalIds.length + teams.length + lostIds.length > 0;
  if (cycles.length === 0 || !isAnything) return;
  const readAt = world.clock.now();
  const ids = cycles.map(({ id }) => id);
  const unserved = strategicGoalIds.length === 0 ? [] : await world.gaps.listUnserved(ids, strategicGoalIds);
  const strategicGoals = unserved.map((id) => ({ id, objectives: 0 }));
  const found = findGaps({ ...nothing, strategicGoals, teams }).map(ofWhole);
  const teamIds = isWhole ? ('all' as const) : ['' as TeamId, ...teams.map(({ id }) => id), ...lostIds];
  const isLookedAt = ({ gap }: PlacedGap): boolean =>
    gap.kind !== 'strategicGoalUnserved' || strategicGoalIds === 'all' || strategicGoalIds.includes(gap.id);
  for (const cycle of cycles) {
    const open = await world.gaps.listOpen(cycle.id, kindsOfCycle, teamIds);
    await keep(world, cycle, open.filter(isLookedAt), found, readAt);
  }
}

const ofWhole = (gap: Gap): PlacedGap => ({
  gap,
  teamId: gap.kind === 'teamWithoutObjectives' ? gap.id : null,
  objectiveId: null,
  strategicGoalId: gap.kind === 'strategicGoalUnserved' ? gap.id : null,
  isRestricted: false,
});

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
  teamIds: readonly TeamId[],
  stored: KeptGaps['tallies'],
  found: PlacedGap[],
): Promise<void> {
  const before = new Map(stored.flatMap(({ cycleId, teamId, tally }) => (cycleId === id ? [[teamId, tally]] : [])));
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
