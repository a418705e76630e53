import type { Kysely } from 'kysely';
import type { Day } from '../../../domain/day';
import type { JiraValue, JiraValueStore } from '../../../use-cases/ports';
import { toNumberOrNull } from '../database/cells';
import { measureColumns } from '../rows/key-result';
import { toTrouble } from '../rows/reading';
import { toMeasure } from '../rows/measure';
import type { Database } from '../database/schema';
import { asGiven, upsert } from '../database/upsert';

export class SqlJiraValueStore implements JiraValueStore {
  constructor(private readonly db: Kysely<Database>) {}

  async save(values: JiraValue[], askedAt: number): Promise<void> {
    const rows = values.map(({ keyResultId, value, readOn, trouble }) => ({
      ...{ key_result_id: keyResultId, value, read_on: readOn, asked_at: askedAt },
      ...{ error: trouble?.error ?? null, failing_since: trouble?.since ?? null },
    }));
    await upsert(this.db, 'jira_value', rows, asGiven('value', 'read_on', 'asked_at', 'error', 'failing_since'));
  }

  async listMeasured(today: Day, limit: number): ReturnType<JiraValueStore['listMeasured']> {
    const rows = await this.db
      .selectFrom('key_result')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .leftJoin('jira_value', 'jira_value.key_result_id', 'key_result.id')
      .where('key_result.measure_kind', '=', 'jira')
      .where('cycle.closed_at', 'is', null)
      .where('cycle.starts_on', '<=', today)
      .where('cycle.ends_on', '>=', today)
      .select([
        'key_result.id',
        'jira_value.value',
        'jira_value.read_on',
        'jira_value.error',
        'jira_value.failing_since',
      ])
      .select(measureColumns)
      .orderBy((cells) => cells.fn.coalesce('jira_value.asked_at', cells.val(0)))
      .orderBy('key_result.id')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const measure = toMeasure(row);
      const value = { value: toNumberOrNull(row.value), readOn: row.read_on, trouble: toTrouble(row) };
      return measure.kind === 'jira' ? [{ keyResultId: row.id, ...value, reading: measure.reading }] : [];
    });
  }
}
