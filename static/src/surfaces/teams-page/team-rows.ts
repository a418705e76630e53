import { placeTeams, type TeamNode } from '../../../../src/domain/team-tree';
import type { TeamId } from '../../../../src/domain/ids';

export interface TeamRow<Team> {
  readonly team: Team;
  /** 0 at the top. */
  readonly depth: number;
  /** null: nothing stands below it. */
  readonly isOpen: boolean | null;
}

interface Named extends TeamNode {
  readonly name: string;
}

/** The rows that are seen of the tree, siblings by name: what stands below a closed team is not. */
export function openRows<Team extends Named>(
  teams: readonly Team[],
  isOpen: (id: TeamId) => boolean,
  locale: string,
): TeamRow<Team>[] {
  const rows: TeamRow<Team>[] = [];
  let closedAt = Infinity;
  for (const { team, depth, hasChildren } of placeTeams(byName(teams, locale))) {
    if (depth > closedAt) continue;
    closedAt = hasChildren && !isOpen(team.id) ? depth : Infinity;
    rows.push({ team, depth, isOpen: hasChildren ? closedAt === Infinity : null });
  }
  return rows;
}

/** The teams with these words in their names, and those above them. */
export function foundRows<Team extends Named>(teams: readonly Team[], words: string, locale: string): TeamRow<Team>[] {
  const wanted = words.trim().toLocaleLowerCase(locale);
  const rows: TeamRow<Team>[] = [];
  /** By depth: the next team up there stands above one that was found. */
  const isAbove: boolean[] = [];
  for (const { team, depth } of placeTeams(byName(teams, locale)).reverse()) {
    if (isAbove[depth] !== true && !team.name.toLocaleLowerCase(locale).includes(wanted)) continue;
    rows.push({ team, depth, isOpen: isAbove[depth] === true ? true : null });
    isAbove[depth] = false;
    if (depth > 0) isAbove[depth - 1] = true;
  }
  return rows.reverse();
}

function byName<Team extends Named>(teams: readonly Team[], locale: string): Team[] {
  const order = new Intl.Collator(locale, { numeric: true });
  return [...teams].sort((one, other) => order.compare(one.name, other.name));
}

/** "Shop / Payments" */
export function pathOf(teams: readonly Named[], id: TeamId): string {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const names: string[] = [];
  for (let at = byId.get(id); at !== undefined && names.length < teams.length;) {
    names.unshift(at.name);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return names.join(' / ');
}
