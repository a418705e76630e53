import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { JiraPoints } from '../../jira/purse';
import { hasChanged } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { later, upsert } from '../database/upsert';

/** The one row. */
const site = 1;
const unspent = { id: site, hour: 0, spent: 0, stopped_until: 0 };

export class SqlJiraPointStore implements JiraPoints {
  constructor(private readonly db: Kysely<Database>) {}

  async spend(points: number, most: number, hour: number, now: number): Promise<boolean> {
    if (await this.trySpending(points, most, hour, now)) return true;
    const row = await this.db.selectFrom('jira_points').select('id').where('id', '=', site).executeTakeFirst();
    if (row !== undefined) return false;
    await upsert(this.db, 'jira_points', [unspent], { id: sql.ref('id') });
    return this.trySpending(points, most, hour, now);
  }

  /** Its condition is on the row that it writes, so two at once do not spend the same. */
  private async trySpending(points: number, most: number, hour: number, now: number): Promise<boolean> {
    return hasChanged(
      await sql`UPDATE jira_points
        SET spent = CASE WHEN hour < ${hour} THEN ${points} ELSE spent + ${points} END,
          hour = CASE WHEN hour < ${hour} THEN ${hour} ELSE hour END
        WHERE id = ${site} AND stopped_until <= ${now} AND (hour < ${hour} OR spent + ${points} <= ${most})`.execute(
        this.db,
      ),
    );
  }

  async giveBack(points: number, hour: number): Promise<void> {
    await sql`UPDATE jira_points SET spent = spent - ${points} WHERE id = ${site} AND hour = ${hour}`.execute(this.db);
  }

  async stop(until: number): Promise<void> {
    await upsert(this.db, 'jira_points', [{ ...unspent, stopped_until: until }], later('stopped_until'));
  }
}
