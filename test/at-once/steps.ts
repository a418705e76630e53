import { tables } from '../forge/sql/storage';

/** A statement of an act, as far as it can meet another's. */
export interface Step {
  /** The table that it writes; undefined: it reads. */
  writes: string | undefined;
  /** What it reads or writes. */
  touches: readonly string[];
}

/** They say nothing by themselves: they are worked out again from the rest, or come with it. */
const followsFromTheRest =
  /^(activity|recompute_mark|goal_progress|progress_history|team_standing|team_focus|gap|gap_tally|mirror_run|half_told_issue|jira_points)$/;

const names = tables
  .filter((table) => !followsFromTheRest.test(table))
  .map((table) => [table, new RegExp(`\\b${table}\\b`)] as const);

export const isWriting = (query: string): boolean =>
  /^\s*(insert|replace|update|delete)\b/i.test(query) && !query.includes('__migrations');

/** The table that a statement writes. */
export function tableOf(query: string): string {
  const [, table] = /^\s*(?:insert\s+into|replace\s+into|update|delete\s+from)\s+`?(\w+)`?/i.exec(query) ?? [];
  if (table === undefined) throw new Error(`No table in: ${query}`);
  return table;
}

const known = new Map<string, Step>();

export function stepOf(query: string): Step {
  const step = known.get(query) ?? {
    writes: isWriting(query) ? tableOf(query) : undefined,
    touches: names.flatMap(([table, name]) => (name.test(query) ? [table] : [])),
  };
  known.set(query, step);
  return step;
}

/** All places at which something is held: those of statements that write, counted among these. */
export const everyPlace = (own: readonly Step[]): number[] => writesOf(own).map(({ place }) => place);

/**
 * Where holding can make a difference: at the first statement that writes a table, unless what was done since the place
 * before, or since the beginning, has nothing to do with what the other does. Then the other might as well come earlier.
 */
export function tellingPlaces(own: readonly Step[], other: readonly Step[]): number[] {
  const seen = new Set<string>();
  let since = 0;
  return writesOf(own).flatMap(({ table, at, place }) => {
    if (seen.has(table)) return [];
    seen.add(table);
    const between = own.slice(since, at + 1);
    since = at;
    return between.some((each) => other.some((its) => meet(each, its))) ? [place] : [];
  });
}

const writesOf = (steps: readonly Step[]) =>
  steps
    .flatMap(({ writes }, at) => (writes === undefined ? [] : [{ table: writes, at }]))
    .map((write, place) => ({ ...write, place }))
    .filter(({ table }) => !followsFromTheRest.test(table));

const meet = (one: Step, other: Step): boolean => isWrittenBy(one, other) || isWrittenBy(other, one);

const isWrittenBy = ({ writes }: Step, { touches }: Step): boolean => writes !== undefined && touches.includes(writes);
