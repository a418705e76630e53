import type { CycleId, TeamId } from '../../domain/ids';
import {
  isSameStanding,
  objectivesIn,
  progressOf,
  type Standing,
  standingOf,
  treeStandings,
} from '../../domain/standing';
import { groupBy } from '../group-by';
import type { SavedStanding, StoredStanding } from '../ports';
import { toGoalProgress } from '../progress/recompute-progress';
import type { OverviewNeeds, OverviewPicture } from './overview-picture';

/** How each team stands on its own. */
export const ownStandings = ({ teams }: OverviewPicture): SavedStanding[] =>
  teams.map(({ teamId, cycle, objectives }) => ({
    ...{ cycleId: cycle.id, teamId, scope: 'own' as const },
    standing: standingOf(objectives),
  }));

/** Saves those of them that are others than what is stored. */
export async function saveOwnStandings({ standings }: OverviewNeeds, picture: OverviewPicture): Promise<void> {
  const stored = await standings.listOwn(
    [...picture.teamIds],
    picture.cycles.map(({ id }) => id),
  );
  const before = new Map(stored.map((each) => [keyOf(each.cycleId, each.id), each.own]));
  const changed = ownStandings(picture).filter(({ cycleId, teamId, standing }) => {
    const known = before.get(keyOf(cycleId, teamId));
    return known === undefined || !isSameStanding(known, standing);
  });
  await standings.save(changed, picture.readAt);
}

const keyOf = (cycleId: CycleId, teamId: TeamId): string => `${cycleId} ${teamId}`;

/** How a team stands with all below it: what is stored, and what is seen now. */
export interface TreeStanding extends Pick<StoredStanding, 'cycleId' | 'id'> {
  before: Standing | null;
  now: Standing;
}

/** Teams in one or more cycles, all of a tree; see `treeStandings`. */
export function treesOf(teams: readonly StoredStanding[]): TreeStanding[] {
  return [...groupBy(teams, ({ cycleId }) => cycleId)].flatMap(([cycleId, own]) => {
    const trees = treeStandings(own);
    return own.flatMap(({ id, tree: before }) => {
      const now = trees.get(id);
      return now === undefined ? [] : [{ cycleId, id, before, now }];
    });
  });
}

/**
 * The same of some teams and all above them, by how they stand now on their own and what is stored for the trees right below:
 * what stands apart from their line is as it was.
 */
export function treesInLine(
  line: readonly (StoredStanding & { isInLine: boolean })[],
  own: readonly SavedStanding[],
): TreeStanding[] {
  const seen = new Map(own.map(({ cycleId, teamId, standing }) => [keyOf(cycleId, teamId), standing]));
  const inLine = new Set(line.flatMap(({ id, isInLine }) => (isInLine ? [id] : [])));
  const teams = line.map((team) => ({
    ...team,
    own: team.isInLine ? (seen.get(keyOf(team.cycleId, team.id)) ?? team.own) : (team.tree ?? team.own),
  }));
  return treesOf(teams).filter(({ id }) => inLine.has(id));
}

/** Saves what changed of trees, and with it what teams are on their own. */
export async function saveStandings(
  world: OverviewNeeds,
  trees: readonly TreeStanding[],
  own: readonly SavedStanding[],
  readAt: number,
): Promise<void> {
  const changed = trees.flatMap(({ cycleId, id: teamId, before, now }) =>
    before !== null && isSameStanding(before, now) ? [] : [{ cycleId, teamId, scope: 'tree' as const, standing: now }],
  );
  const progress = changed.map(({ cycleId, teamId, standing }) =>
    toGoalProgress({ kind: 'teamTree', id: `${teamId}:${cycleId}` }, progressOf(standing)),
  );
  await world.progress.save(progress, readAt, world.clock.today());
  await world.standings.save([...own, ...changed], readAt);
}

/** How many objectives each team has, in its tree, in all these cycles; null: nothing was stored. */
export function countObjectives(trees: readonly TreeStanding[]): { id: TeamId; before: number | null; now: number }[] {
  return [...groupBy(trees, ({ id }) => id)].map(([id, own]) => ({
    id,
    before: own.some(({ before }) => before === null)
      ? null
      : sum(own.map(({ before }) => (before === null ? 0 : objectivesIn(before)))),
    now: sum(own.map(({ now }) => objectivesIn(now))),
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
