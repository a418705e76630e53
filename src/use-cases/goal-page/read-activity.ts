import type { ActivityEntryView, ActivityView, Cursor, GoalKey } from '../../contract/goal-page-views';
import type { ActivityRow, Caller, World } from '../ports';
import { toIso } from '../to-iso';

const perPage = 20;

/** A page of a goal's changes, newest first, with the titles of what they name. Two statements at most. */
export async function readActivity(
  { goalPage }: Pick<World, 'goalPage'>,
  { goal, before }: { goal: GoalKey; before: Cursor | null },
  { accountId }: Caller,
): Promise<ActivityView> {
  const place = before === null ? null : { at: Date.parse(before.at), id: before.id };
  const rows = await goalPage.listActivity(goal, place, perPage + 1);
  const shown = rows.slice(0, perPage);
  const last = shown.at(-1);
  const titles = await goalPage.listTitles(idsIn(shown), accountId);
  return {
    entries: shown.map((row) => toEntry(row, titles)),
    titles: Object.fromEntries(titles),
    next: last === undefined || rows.length <= perPage ? null : { at: toIso(last.at), id: last.id },
  };
}

const toEntry = ({ at, agreement, from, to, ...row }: ActivityRow, titles: Titles): ActivityEntryView => ({
  ...row,
  from: shown(from, titles),
  to: shown(to, titles),
  at: toIso(at),
  wasAgreed: agreement === 'agree',
});

type Titles = ReadonlyMap<string, string>;

/** Ids of what has no title for the viewer are not told: it may be a goal that they may not see. */
function shown(value: unknown, titles: Titles): unknown {
  if (typeof value === 'string') return isId(value) && !titles.has(value) ? 'hidden' : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, cell]) => [field, isId(cell) ? shown(cell, titles) : cell]),
  );
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Ids of what the changes name, each once: their subjects, and the goals, teams and cycles among their values. */
function idsIn(rows: ActivityRow[]): string[] {
  const values = rows.flatMap(({ subject, from, to }) => [subject.id, ...valuesOf(from), ...valuesOf(to)]);
  return [...new Set(values.filter(isId))];
}

const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

const valuesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value];
