import type { TeamId } from './ids';

export interface TeamNode {
  readonly id: TeamId;
  /** null at the top of the tree. */
  readonly parentId: TeamId | null;
}

/** A team in its place in the tree. */
export interface PlacedTeam<Team> {
  readonly team: Team;
  /** 0 at the top. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

/**
 * Every team once, each right before the teams below it, siblings in the order given. A team whose parent is not there
 * stands at the top, and so does one team of a ring.
 */
export function placeTeams<Team extends TeamNode>(teams: readonly Team[]): PlacedTeam<Team>[] {
  const ids = new Set(teams.map(({ id }) => id));
  const below = new Map<TeamId | null, Team[]>();
  for (const team of teams) {
    const parentId = team.parentId !== null && ids.has(team.parentId) ? team.parentId : null;
    const siblings = below.get(parentId) ?? [];
    siblings.push(team);
    below.set(parentId, siblings);
  }
  const placed = new Map<TeamId, PlacedTeam<Team>>();
  for (const team of below.get(null) ?? []) place(team, 0);
  for (const team of teams) place(team, 0);
  return [...placed.values()];

  function place(team: Team, depth: number): void {
    if (placed.has(team.id)) return;
    const children = below.get(team.id) ?? [];
    placed.set(team.id, { team, depth, hasChildren: children.some(({ id }) => !placed.has(id)) });
    for (const child of children) place(child, depth + 1);
  }
}

/**
 * What each team has together with all below it, by team. `placed`: as `placeTeams` gives them; `add` of nothing is what
 * there is of none.
 */
export function sumWithin<Team extends TeamNode, Sum>(
  placed: readonly PlacedTeam<Team>[],
  ownOf: (team: Team) => Sum,
  add: (all: readonly Sum[]) => Sum,
): Map<TeamId, Sum> {
  const within = new Map<TeamId, Sum>();
  /** By depth: what stands below the team that comes next at the depth above. */
  const below: Sum[] = [];
  for (const { team, depth } of placed.toReversed()) {
    const sum = add([ownOf(team), below[depth + 1] ?? add([])]);
    within.set(team.id, sum);
    below[depth + 1] = add([]);
    below[depth] = add([below[depth] ?? add([]), sum]);
  }
  return within;
}

/** The team and all that stand below it: where it cannot be moved to. */
export function teamsWithin(teams: readonly TeamNode[], id: TeamId): Set<TeamId> {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const within = new Set<TeamId>();
  for (const team of teams) if (isAtOrBelow(team.id)) within.add(team.id);
  return within;

  function isAtOrBelow(from: TeamId): boolean {
    const seen = new Set<TeamId>();
    for (let at: TeamId | null = from; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  }
}
