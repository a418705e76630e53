import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import { z } from 'zod';
import { defaultGoalEditing, goalEditings } from '../../../domain/goal-editing';
import { bareName, defaultRules, isDropped, type Rules } from '../../../domain/rules';
import type { Settings } from '../../../use-cases/ports';
import { fromBoolean } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';

/**
 * The settings as JSON. The version stands first and a resolution is the key of its name, so that SQL can tell by a part
 * of the text whether an edit is still the newest, and whether a resolution is on the list.
 */

const share = z.number().min(0).max(1);
const days = z.number().int().min(0).max(365);

const thresholds = z
  .object({ onTrack: share, atRisk: share })
  .refine(({ onTrack, atRisk }) => atRisk <= onTrack)
  .catch(defaultRules.paceThresholds);

const stored = z.object({
  version: z.number().int().min(1).catch(0),
  paceThresholds: thresholds,
  inProgressCredit: share.catch(defaultRules.inProgressCredit),
  notDelivered: z
    .record(z.string(), z.string())
    .transform((names): readonly string[] => Object.values(names))
    .catch(defaultRules.notDelivered),
  checkInCadenceDays: days.min(1).catch(defaultRules.checkInCadenceDays),
  staleGraceDays: days.catch(defaultRules.staleGraceDays),
  goalEditing: z.enum(goalEditings).catch(defaultGoalEditing),
  storyPointField: z.string().nullable().catch(null),
});

/** What was never set, or cannot be read, is as by default. */
export function toSettings(cell: string | null): Settings {
  const { version, goalEditing, storyPointField, ...rules } = stored.parse(jsonIn(cell));
  return { version, goalEditing, storyPointField, rules: { ...defaultRules, ...rules } };
}

export const toRules = (cell: string | null): Rules => toSettings(cell).rules;

function jsonIn(cell: string | null): object {
  try {
    return { ...(JSON.parse(cell ?? '{}') as object | null) };
  } catch {
    return {};
  }
}

export function toSettingsCell({ version, rules, goalEditing, storyPointField }: Settings): string {
  const { paceThresholds, inProgressCredit, notDelivered, checkInCadenceDays, staleGraceDays } = rules;
  return JSON.stringify({
    version,
    ...{ paceThresholds, inProgressCredit, checkInCadenceDays, staleGraceDays },
    notDelivered: Object.fromEntries(notDelivered.map((name) => [keyOf(name), name])),
    ...{ goalEditing, storyPointField },
  });
}

/** How the text of settings of that version begins. */
export const beginningOf = (version: number): string => `{"version":${version},`;

/** In ASCII, since databases differ in which letters they take for the same. */
const keyOf = (resolution: string): string => `=${encodeURIComponent(bareName(resolution))}`;

/** What stands in the text when the resolution is on its list. */
export const listingOf = (resolution: string): string => `${JSON.stringify(keyOf(resolution))}:`;

/** What stands in the text when it has a list. */
export const anyListing = '"notDelivered":{';

export const isDroppedByDefault = (resolution: string): boolean => isDropped('done', resolution, defaultRules);

/** Names of settings. */
export const settings = 'settings';
export const storyPointFields = 'storyPointFields';

/** The settings within another statement: which row holds them, and that row's value, for `toSettings` or `toRules`. */
export const isSettings = sql<SqlBool>`site_setting.name = ${settings}`;
export const settingsCell = sql<string | null>`(SELECT site_setting.value FROM site_setting WHERE ${isSettings})`;

/** 1 when an issue that was closed with this resolution counts as dropped, else 0. */
export const isOnNotDeliveredList = (resolution: string) => sql<Numeric>`CASE
  WHEN INSTR(${settingsCell}, ${anyListing}) > 0
  THEN CASE WHEN INSTR(${settingsCell}, ${listingOf(resolution)}) > 0 THEN 1 ELSE 0 END
  ELSE ${fromBoolean(isDroppedByDefault(resolution))} END`;

/** The setting that says which fields hold story points, and whether a field is one of them, or the first. */
export const isStoryPointSetting = sql<SqlBool>`site_setting.name = ${storyPointFields}`;
export const isStoryPointField = (fieldIdAsJson: string) =>
  sql<SqlBool>`INSTR(site_setting.value, ${sql.ref(fieldIdAsJson)}) > 0`;
export const isFirstStoryPointField = (fieldIdAsJson: string) =>
  sql<SqlBool>`INSTR(site_setting.value, CONCAT(${beginningOfFields}, ${sql.ref(fieldIdAsJson)})) > 0`;
const beginningOfFields = '"ids":[';

/** Writes it unless what is there follows a newer version of the settings: whoever comes late changes nothing. */
export async function writeUnlessNewer<Value extends { version: number }>(
  db: Kysely<Database>,
  name: string,
  value: Value,
): Promise<void> {
  await sql`REPLACE INTO site_setting (name, value)
    SELECT given.name, given.value FROM (SELECT ${name} AS name, ${JSON.stringify(value)} AS value) AS given
    LEFT JOIN site_setting AS old ON old.name = given.name
    WHERE COALESCE(JSON_EXTRACT(old.value, '$.version'), 0) <= ${value.version}`.execute(db);
}
