import type { ActivityEntryView, ActivityView, Cursor, GoalKey } from '../../contract/goal-page-views';
import type { ActivityRow, World } from '../ports';
import { toIso } from './goal-views';

const perPage = 20;

/** A page of a goal's changes, newest first, with the titles of what they name. Two statements at most. */
export async function readActivity(
  { goalPage }: Pick<World, 'goalPage'>,
  { goal, before }: { goal: GoalKey; before: Cursor | null },
): Promise<ActivityView> {
  const place = before === null ? null : { at: Date.parse(before.at), id: before.id };
  const rows = await goalPage.listActivity(goal, place, perPage + 1);
  const shown = rows.slice(0, perPage);
  const last = shown.at(-1);
  return {
    entries: shown.map(toEntry),
    titles: Object.fromEntries(await goalPage.listTitles(idsIn(shown))),
    next: last === undefined || rows.length <= perPage ? null : { at: toIso(last.at), id: last.id },
  };
}

const toEntry = ({ at, agreement, ...row }: ActivityRow): ActivityEntryView => ({
  ...row,
  at: toIso(at),
  wasAgreed: agreement === 'agree',
});

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Ids of what the changes name, each once: their subjects, and the goals, teams and cycles among their values. */
function idsIn(rows: ActivityRow[]): string[] {
  const values = rows.flatMap(({ subject, from, to }) => [subject.id, ...valuesOf(from), ...valuesOf(to)]);
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && uuid.test(value)))];
}

const valuesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value];
