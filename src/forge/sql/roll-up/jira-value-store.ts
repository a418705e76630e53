import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Day } from '../../../domain/day';
import type { JiraReading } from '../../../domain/measure';
import type { JiraValue, JiraValueStore, SumBasis } from '../../../use-cases/ports';
import { toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { measureColumns } from '../rows/key-result';
import { toTrouble } from '../rows/reading';
import { toMeasure } from '../rows/measure';
import type { Database } from '../database/schema';
import { newestBy, upsert } from '../database/upsert';

export class SqlJiraValueStore implements JiraValueStore {
  constructor(private readonly db: Kysely<Database>) {}

  async save(values: JiraValue[], askedAt: number): Promise<void> {
    const rows = values.map(({ keyResultId, value, readOn, trouble, basis }) => ({
      ...{ key_result_id: keyResultId, value, read_on: readOn, asked_at: askedAt },
      ...{ error: trouble?.error ?? null, failing_since: trouble?.since ?? null },
      ...{ read_of: basis && inShort(basis.reading), read_at: basis?.readAt ?? null, matched: basis?.matched ?? null },
    }));
    await upsert(
      this.db,
      'jira_value',
      rows,
      newestBy('asked_at', 'value', 'read_on', 'error', 'failing_since', 'read_of', 'read_at', 'matched'),
    );
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
        'jira_value.read_of',
        'jira_value.read_at',
        'jira_value.matched',
      ])
      .select(measureColumns)
      .orderBy((cells) => cells.fn.coalesce('jira_value.asked_at', cells.val(0)))
      .orderBy('key_result.id')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const measure = toMeasure(row);
      if (measure.kind !== 'jira') return [];
      const value = { value: toNumberOrNull(row.value), readOn: row.read_on, trouble: toTrouble(row) };
      return [{ keyResultId: row.id, ...value, reading: measure.reading, basis: toBasis(row, measure.reading) }];
    });
  }
}

/** A JQL may have ten thousand letters: of what was read, its print is kept. */
const inShort = (reading: JiraReading): string => createHash('sha256').update(JSON.stringify(reading)).digest('hex');

interface BasisRow {
  read_of: string | null;
  read_at: Numeric | null;
  matched: Numeric | null;
}

function toBasis(row: BasisRow, reading: JiraReading): SumBasis | null {
  const [readAt, matched] = [toNumberOrNull(row.read_at), toNumberOrNull(row.matched)];
  if (readAt === null || matched === null || row.read_of !== inShort(reading)) return null;
  return { reading, readAt, matched };
}
