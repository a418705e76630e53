import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import { z } from 'zod';
import type { Rules } from '../../domain/rules';
import type { Settings, SiteSettings } from '../../use-cases/ports';
import { oncePerInvocation } from '../once-per-invocation';
import { fromBoolean } from './cells';
import type { Numeric } from './cells';
import { givenRows } from './given-rows';
import { hasWritten } from './guarded-write';
import type { Database } from './schema';
import { anyListing, beginningOf, isDroppedByDefault, listingOf, toSettings, toSettingsCell } from './settings-cell';

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

const settings = 'settings';
const storyPointFields = 'storyPointFields';
const found = z.object({ ids: z.array(z.string()), foundAt: z.number() });

/** The settings within another statement: which row holds them, and that row's value, for `toSettings` or `toRules`. */
export const isSettings = sql<SqlBool>`site_setting.name = ${settings}`;
export const settingsCell = sql<string | null>`(SELECT site_setting.value FROM site_setting WHERE ${isSettings})`;

/** 1 when an issue that was closed with this resolution counts as dropped, else 0. */
export const isOnNotDeliveredList = (resolution: string) => sql<Numeric>`CASE
  WHEN INSTR(${settingsCell}, ${anyListing}) > 0
  THEN CASE WHEN INSTR(${settingsCell}, ${listingOf(resolution)}) > 0 THEN 1 ELSE 0 END
  ELSE ${fromBoolean(isDroppedByDefault(resolution))} END`;

/** The setting that says which fields hold story points; a field is among them where its place in it is above 0. */
export const isStoryPointSetting = sql<SqlBool>`site_setting.name = ${storyPointFields}`;
export const placeAmongStoryPointFields = (fieldIdAsJson: string) =>
  sql<Numeric>`INSTR(site_setting.value, ${sql.ref(fieldIdAsJson)})`;

export class SqlSiteSettings implements SiteSettings {
  readonly findSettings = oncePerInvocation(async () => toSettings((await this.read(settings)) ?? null));

  constructor(private readonly db: Kysely<Database>) {}

  async findRules(): Promise<Rules> {
    return (await this.findSettings()).rules;
  }

  async saveSettings(edited: Settings): Promise<boolean> {
    const value = toSettingsCell({ ...edited, version: edited.version + 1 });
    const isNewest = sql<SqlBool>`COALESCE(old.value, '') ${edited.version === 0 ? sql`NOT LIKE` : sql`LIKE`}
      ${edited.version === 0 ? '{"version":%' : `${beginningOf(edited.version)}%`}`;
    const result = await this.db
      .replaceInto('site_setting')
      .columns(['name', 'value'])
      .expression(
        this.db
          .selectFrom(givenRows([{ name: settings, value }], 'given'))
          .leftJoin('site_setting as old', 'old.name', 'given.name')
          .where(isNewest)
          .select(['given.name', 'given.value']),
      )
      .executeTakeFirstOrThrow();
    return hasWritten(result);
  }

  async findStoryPointFields(): ReturnType<SiteSettings['findStoryPointFields']> {
    const value = await this.read(storyPointFields);
    return value === undefined ? undefined : found.parse(JSON.parse(value));
  }

  async saveStoryPointFields(ids: string[], foundAt: number, version: number): Promise<void> {
    await writeUnlessNewer(this.db, storyPointFields, { ids, foundAt, version });
  }

  private async read(name: string): Promise<string | undefined> {
    const row = await this.db.selectFrom('site_setting').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value;
  }
}
