import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CycleId } from '../../../domain/ids';
import type { CycleStore } from '../../../use-cases/ports';
import type { Cycle } from '../../../use-cases/records';
import { cycleColumns, fromCycle, toCycle } from '../rows/cycle';
import type { Database } from '../database/schema';

export class SqlCycleStore implements CycleStore {
  constructor(private readonly db: Kysely<Database>) {}

  async list(): Promise<Cycle[]> {
    const rows = await this.db
      .selectFrom('cycle')
      .select(cycleColumns)
      .orderBy('ends_on', 'desc')
      .orderBy('starts_on', 'desc')
      .orderBy('name')
      .execute();
    return rows.map(toCycle);
  }

  async find(id: CycleId): Promise<Cycle | undefined> {
    const row = await this.db.selectFrom('cycle').select(cycleColumns).where('id', '=', id).executeTakeFirst();
    return row && toCycle(row);
  }

  async insert(cycles: Cycle[]): Promise<void> {
    const rows = cycles.map((cycle) => fromCycle(cycle));
    await this.db.insertInto('cycle').values(rows).execute();
  }

  async update({
    id,
    version,
    ...edit
  }: Pick<Cycle, 'id' | 'version' | 'name' | 'startsOn' | 'endsOn'>): Promise<boolean> {
    const result = await this.db
      .updateTable('cycle')
      .set(fromCycle({ ...edit, version: version + 1 }))
      .where('id', '=', id)
      .where('version', '=', version)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async setClosed(id: CycleId, closedAt: number | null, turnedAt: number): Promise<boolean> {
    const result = await this.db
      .updateTable('cycle')
      .set({ version: sql`version + 1`, closed_at: closedAt, turned_at: turnedAt })
      .$if(closedAt !== null, (query) => query.set({ is_behind: 0 }))
      .where('id', '=', id)
      .where('closed_at', closedAt === null ? 'is not' : 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0;
  }

  async leaveBehind(): Promise<void> {
    await this.db
      .updateTable('cycle')
      .set({ is_behind: 1 })
      .where((eb) => eb.or([eb('closed_at', 'is not', null), eb('turned_at', '>', 0)]))
      .execute();
  }

  async catchUp(id: CycleId, turnedAt: number): Promise<void> {
    await turned(this.db, id, turnedAt).set({ is_behind: 0 }).where('closed_at', 'is', null).execute();
  }

  async settle(id: CycleId, turnedAt: number): Promise<void> {
    await turned(this.db, id, turnedAt).set({ turned_at: 0 }).execute();
  }

  async delete(id: CycleId, version: number): Promise<boolean> {
    const result = await this.db
      .deleteFrom('cycle')
      .where('id', '=', id)
      .where('version', '=', version)
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('objective').select('objective.id').where('objective.cycle_id', '=', id))),
      )
      .executeTakeFirst();
    return result.numDeletedRows > 0;
  }
}

/** The cycle, unless it was closed or reopened again since. */
const turned = (db: Kysely<Database>, id: CycleId, turnedAt: number) =>
  db.updateTable('cycle').where('id', '=', id).where('turned_at', '=', turnedAt);
