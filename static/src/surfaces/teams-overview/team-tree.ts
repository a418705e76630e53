import type { TeamCursor, TeamLineView, TeamListView, TeamsPageView } from '../../../../src/contract/teams-views';
import type { TeamId } from '../../../../src/domain/ids';

/** What is known of the teams right below one; by null of those at the top. */
export type TeamTree = ReadonlyMap<TeamId | null, TeamListView>;

export type TeamRow =
  | {
      readonly kind: 'team';
      readonly team: TeamLineView;
      /** 0 at the top. */
      readonly depth: number;
      /** null: nothing stands below it. */
      readonly isOpen: boolean | null;
    }
  /** There are more teams below that one than are there. */
  | {
      readonly kind: 'more';
      readonly parentId: TeamId | null;
      readonly depth: number;
      readonly after: TeamCursor | null;
    };

/** Teams right below each, as far as the page brought them; what is missing begins after the last. */
export function treeOf({ tree, next }: Pick<TeamsPageView, 'tree' | 'next'>): TeamTree {
  const lists = new Map<TeamId | null, TeamListView>([[null, { teams: [], next }]]);
  for (const team of tree) lists.set(team.parentId, withMore(lists.get(team.parentId), { teams: [team], next: null }));
  for (const { id, childCount } of tree) {
    const list = lists.get(id);
    const last = list?.teams.at(-1);
    if (list !== undefined && last !== undefined && list.teams.length < childCount)
      lists.set(id, { ...list, next: cursorOf(last) });
  }
  return lists.set(null, { teams: lists.get(null)?.teams ?? [], next });
}

const cursorOf = ({ name, id }: TeamLineView): TeamCursor => ({ name, id });

/** With the next page of the teams below one; a team that is there already stays where it is. */
export function withPage(tree: TeamTree, parentId: TeamId | null, page: TeamListView): TeamTree {
  return new Map(tree).set(parentId, withMore(tree.get(parentId), page));
}

function withMore(list: TeamListView | undefined, page: TeamListView): TeamListView {
  const known = new Set(list?.teams.map(({ id }) => id));
  return { teams: [...(list?.teams ?? []), ...page.teams.filter(({ id }) => !known.has(id))], next: page.next };
}

/** The rows that are seen, each team right before those below it; ends on rings. */
export function rowsOf(tree: TeamTree, isOpen: (id: TeamId) => boolean): TeamRow[] {
  const rows: TeamRow[] = [];
  const seen = new Set<TeamId>();
  addBelow(null, 0);
  return rows;

  function addBelow(parentId: TeamId | null, depth: number): void {
    const list = tree.get(parentId);
    for (const team of list?.teams ?? []) {
      if (seen.has(team.id)) continue;
      seen.add(team.id);
      const open = team.childCount > 0 && isOpen(team.id) && tree.has(team.id);
      rows.push({ kind: 'team', team, depth, isOpen: team.childCount === 0 ? null : open });
      if (open) addBelow(team.id, depth + 1);
    }
    if (list !== undefined && list.next !== null) rows.push({ kind: 'more', parentId, depth, after: list.next });
  }
}

/** How many rows fit a first look: with more, the teams of the second level stay closed. */
const firstLook = 40;

/** Teams that are open at first. */
export function openAtFirst({ tree }: Pick<TeamsPageView, 'tree'>): ReadonlySet<TeamId> {
  const open = tree.length <= firstLook ? tree : tree.filter(({ parentId }) => parentId === null);
  return new Set(open.map(({ id }) => id));
}
