import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import { z } from 'zod';
import type { Rules } from '../../../domain/rules';
import type { Settings, SiteSettings } from '../../../use-cases/ports';
import { oncePerInvocation } from '../../once-per-invocation';
import { givenRows } from '../database/given-rows';
import { hasWritten } from '../database/guarded-write';
import type { Database } from '../database/schema';
import {
  beginningOf,
  settings,
  storyPointFields,
  toSettings,
  toSettingsCell,
  writeUnlessNewer,
} from '../rows/site-setting';

const found = z.object({ ids: z.array(z.string()), foundAt: z.number() });

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
