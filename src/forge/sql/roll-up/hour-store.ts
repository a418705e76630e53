import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Day } from '../../../domain/day';
import type { HourLook, HourStore } from '../../../use-cases/ports';
import { toBoolean } from '../database/cells';
import type { Numeric } from '../database/cells';
import { migrations } from '../database/migrations';
import type { Database } from '../database/schema';

const swept = 'swept';
const schema = 'schema';

const steps = String(Object.keys(migrations).length);

/** What is told of a table in short: every change of its truth moves one of these. */
const traces = {
  marks: sql`SELECT CONCAT(COUNT(*), ':', COALESCE(MAX(marked_at), 0)) FROM recompute_mark`,
  teams: sql`SELECT CONCAT(COUNT(*), ':', COUNT(parent_id), ':', COALESCE(SUM(version + touched), 0)) FROM team`,
  objectives: sql`SELECT CONCAT(COUNT(*), ':', COUNT(parent_objective_id), ':', COALESCE(SUM(version + touched), 0))
    FROM objective`,
  keyResults: sql`SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(version), 0)) FROM key_result`,
  cycles: sql`SELECT CONCAT(COUNT(*), ':', COUNT(closed_at), ':', COALESCE(SUM(version + touched), 0)) FROM cycle`,
  strategy: sql`SELECT COALESCE(MAX(number), 0) FROM strategy_version`,
  work: sql`SELECT COALESCE(MAX(changed_at), 0) FROM work_reading`,
  heartbeat: sql`SELECT CONCAT(COUNT(*), ':', COALESCE(MAX(marked_at), 0)) FROM heartbeat_mark`,
  settings: sql`SELECT COALESCE(MAX(value), '') FROM site_setting WHERE name = 'settings'`,
} satisfies Record<string, RawBuilder<unknown>>;

type Traces = Record<keyof typeof traces, string | number>;

export class SqlHourStore implements HourStore {
  constructor(private readonly db: Kysely<Database>) {}

  async look(now: number, today: Day, untouchedSince: number): Promise<HourLook> {
    const found = sql.join(
      Object.entries({ ...traces, ...flagsAt(now, untouchedSince) }).map(
        ([name, cell]) => sql`(${cell}) AS ${sql.ref(name)}`,
      ),
    );
    const { rows } = await sql<Traces & Flags>`SELECT ${found}`.execute(this.db);
    const [row] = rows;
    if (row === undefined) throw new Error('A statement without a table answers one row.');
    const { isUntouched, isDue, isHalfTold, hasCatchUp, hasWork, hasTurned, hasMeasures, schemaSteps, sweptTrace } =
      row;
    return {
      isSchemaOld: schemaSteps !== steps,
      hasLostJobs: [isUntouched, isDue, isHalfTold].some(toBoolean),
      hasCatchUp: toBoolean(hasCatchUp),
      hasWork: toBoolean(hasWork),
      hasTurned: toBoolean(hasTurned),
      hasMeasures: toBoolean(hasMeasures),
      trace: [today, ...Object.keys(traces).map((name) => row[name as keyof Traces])].join(' '),
      sweptTrace,
    };
  }

  saveSwept(trace: string): Promise<void> {
    return this.note(swept, trace);
  }

  saveSchema(): Promise<void> {
    return this.note(schema, steps);
  }

  private async note(name: string, value: string): Promise<void> {
    await this.db.replaceInto('site_setting').values({ name, value }).execute();
  }
}

/** Each a look-up that ends at the first row. */
const flagsAt = (now: number, untouchedSince: number) => ({
  isUntouched: sql`SELECT EXISTS (SELECT 1 FROM mirror_run WHERE touched_at < ${untouchedSince})`,
  isDue: sql`SELECT EXISTS (SELECT 1 FROM recompute_mark WHERE is_due = 1 AND run_at <= ${now})`,
  isHalfTold: sql`SELECT EXISTS (SELECT 1 FROM half_told_issue)`,
  hasCatchUp: sql`SELECT EXISTS (SELECT 1 FROM site_setting AS own
    LEFT JOIN site_setting AS followed ON followed.name = 'catchUp'
    WHERE own.name = 'settings' AND (followed.name IS NULL OR followed.value NOT LIKE '%"step":"done"%'
      OR JSON_EXTRACT(own.value, '$.version') <> JSON_EXTRACT(followed.value, '$.version')))`,
  hasWork: sql`SELECT EXISTS (SELECT 1 FROM team LEFT JOIN work_reading ON work_reading.team_id = team.id
    WHERE (work_reading.due_at IS NULL OR work_reading.due_at <= ${now})
    AND EXISTS (SELECT 1 FROM team_project WHERE team_project.team_id = team.id))`,
  hasTurned: sql`SELECT EXISTS (SELECT 1 FROM cycle WHERE turned_at > 0)`,
  hasMeasures: sql`SELECT EXISTS (SELECT 1 FROM key_result WHERE measure_kind = 'jira')`,
  schemaSteps: sql`SELECT MAX(value) FROM site_setting WHERE name = ${schema}`,
  sweptTrace: sql`SELECT MAX(value) FROM site_setting WHERE name = ${swept}`,
});

type Noted = 'schemaSteps' | 'sweptTrace';

type Flags = Record<Exclude<keyof ReturnType<typeof flagsAt>, Noted>, Numeric> & Record<Noted, string | null>;
