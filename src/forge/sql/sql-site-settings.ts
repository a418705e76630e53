import type { Kysely } from 'kysely';
import type { SiteSettings } from '../../use-cases/ports';
import type { Database } from './schema';

/** Name of the setting that holds the id of the story point field. */
export const storyPointField = 'storyPointField';

export class SqlSiteSettings implements SiteSettings {
  constructor(private readonly db: Kysely<Database>) {}

  async findStoryPointField(): Promise<string | null | undefined> {
    const row = await this.db
      .selectFrom('site_setting')
      .select('value')
      .where('name', '=', storyPointField)
      .executeTakeFirst();
    return row?.value;
  }

  async saveStoryPointField(fieldId: string | null): Promise<void> {
    await this.db.replaceInto('site_setting').values({ name: storyPointField, value: fieldId }).execute();
  }
}
