import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import { z } from 'zod';
import type { IssueId, KeyResultId } from '../../../domain/ids';
import type { CatchUp, CatchUpStore } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import type { Database } from '../database/schema';
import { beginningOf, writeUnlessNewer } from '../rows/site-setting';

const catchUp = 'catchUp';

/** The version stands first, as in the settings. */
const stored = z.object({
  version: z.number(),
  step: z.enum(['issues', 'keyResults', 'done']),
  after: z.string(),
  done: z.number(),
  total: z.number(),
  attempts: z.number(),
  touchedAt: z.number(),
});

export class SqlCatchUpStore implements CatchUpStore {
  constructor(private readonly db: Kysely<Database>) {}

  async find(): Promise<CatchUp | undefined> {
    const row = await this.db.selectFrom('site_setting').select('value').where('name', '=', catchUp).executeTakeFirst();
    return row && stored.parse(JSON.parse(row.value));
  }

  async begin(begun: CatchUp): Promise<void> {
    await writeUnlessNewer(this.db, catchUp, stored.parse(begun));
  }

  async advance(advanced: CatchUp): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('site_setting')
      .set({ value: JSON.stringify(stored.parse(advanced)) })
      .where('name', '=', catchUp)
      .where('value', 'like', `${beginningOf(advanced.version)}%`)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async listIssues(after: string, limit: number): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom('issue')
      .select('id')
      .where(sql<SqlBool>`issue.id > ${after}`)
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async countIssues(): Promise<number> {
    const { count } = await this.db
      .selectFrom('issue')
      .where('deleted_at', 'is', null)
      .select(counted)
      .executeTakeFirstOrThrow();
    return toNumber(count);
  }

  async listKeyResults(after: string, limit: number): Promise<KeyResultId[]> {
    const rows = await this.ofOpenCycles()
      .select('key_result.id')
      .where(sql<SqlBool>`key_result.id > ${after}`)
      .orderBy('key_result.id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async countKeyResults(): Promise<number> {
    const { count } = await this.ofOpenCycles().select(counted).executeTakeFirstOrThrow();
    return toNumber(count);
  }

  private ofOpenCycles() {
    return this.db
      .selectFrom('key_result')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .where('cycle.closed_at', 'is', null)
      .where(sql<SqlBool>`EXISTS (SELECT 1 FROM initiative WHERE initiative.key_result_id = key_result.id)`);
  }
}

const counted = sql<Numeric>`COUNT(*)`.as('count');
