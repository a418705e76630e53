import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import { z } from 'zod';
import type { SiteSettings } from '../../use-cases/ports';
import type { Numeric } from './cells';
import type { Database } from './schema';

const storyPointFields = 'storyPointFields';
const found = z.object({ ids: z.array(z.string()), foundAt: z.number() });

/** The setting that says which fields hold story points; a field is among them where its place in it is above 0. */
export const isStoryPointSetting = sql<SqlBool>`site_setting.name = ${storyPointFields}`;
export const placeAmongStoryPointFields = (fieldIdAsJson: string) =>
  sql<Numeric>`INSTR(site_setting.value, ${sql.ref(fieldIdAsJson)})`;

export class SqlSiteSettings implements SiteSettings {
  constructor(private readonly db: Kysely<Database>) {}

  async findStoryPointFields(): ReturnType<SiteSettings['findStoryPointFields']> {
    const row = await this.db
      .selectFrom('site_setting')
      .select('value')
      .where('name', '=', storyPointFields)
      .executeTakeFirst();
    return row && found.parse(JSON.parse(row.value));
  }

  async saveStoryPointFields(ids: string[], foundAt: number): Promise<void> {
    const value = JSON.stringify({ ids, foundAt });
    await this.db.replaceInto('site_setting').values({ name: storyPointFields, value }).execute();
  }
}
