import { sql } from 'kysely';
import type { Expression, RawBuilder } from 'kysely';
import type { KeyResultId } from '../../../domain/ids';
import type { Measure } from '../../../domain/measure';
import type { ReadingRow } from './reading';

interface PageRow {
  keyResultId: KeyResultId | null;
  measure_kind: Measure['kind'] | null;
}

/** The order of the rows of a page; `withReadings` keeps it. */
export const placeBy = (...order: (string | RawBuilder<unknown>)[]) =>
  sql<string | number>`ROW_NUMBER() OVER (ORDER BY ${sql.join(
    order.map((each) => (typeof each === 'string' ? sql.ref(each) : each)),
  )})`.as('place');

/**
 * The rows of a page, by their `place`, with what Jira gave for their key result, if it is measured by Jira, else with its
 * latest check-in. All check-ins are looked up at once: TiDB takes its time for a subquery in each row. CROSS JOIN keeps
 * SQLite to that order, from the few key results to their check-ins.
 */
export const withReadings = <Row extends PageRow>(page: Expression<Row>) => sql<Row & ReadingRow>`
  WITH page AS ${page}, said AS (
    SELECT ranked.* FROM (
      SELECT /*+ INL_JOIN(check_in) */ check_in.*, ROW_NUMBER() OVER (
        PARTITION BY check_in.key_result_id
        ORDER BY check_in.measured_on DESC, check_in.created_at DESC, check_in.id DESC
      ) AS recency
      FROM (SELECT DISTINCT ${ofPage} AS id FROM page WHERE page.measure_kind <> 'jira') AS listed
      CROSS JOIN check_in ON check_in.key_result_id = listed.id
      WHERE NOT EXISTS (SELECT 1 FROM check_in AS newer WHERE newer.replaces_id = check_in.id)
    ) AS ranked WHERE ranked.recency = 1
  )
  SELECT page.*, ${sql.join(readingCells)}
  FROM page
  LEFT JOIN said ON said.key_result_id = ${ofPage}
  LEFT JOIN jira_value ON jira_value.key_result_id = ${ofPage} AND page.measure_kind = 'jira'
  ORDER BY page.place`;

const ofPage = sql.ref('page.keyResultId');

const readingCells = Object.entries({
  readingValue: sql`CASE WHEN page.measure_kind = 'jira' THEN jira_value.value ELSE said.value END`,
  readingConfidence: sql`said.confidence`,
  readingMeasuredOn: sql`CASE WHEN page.measure_kind = 'jira' THEN jira_value.read_on ELSE said.measured_on END`,
  readingStatedPace: sql`said.stated_pace`,
  readingAuthorId: sql`said.author_id`,
  readingError: sql`jira_value.error`,
  readingFailingSince: sql`jira_value.failing_since`,
} satisfies Record<keyof ReadingRow, RawBuilder<unknown>>).map(([name, cell]) => sql`${cell} AS ${sql.ref(name)}`);
