import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Day } from '../../../domain/day';
import type { OwnMeasureId, StrategicGoalId, StrategyPartId } from '../../../domain/ids';
import { partKinds, type StrategyGoal } from '../../../domain/strategy';
import type {
  DraftPart,
  OwnMeasureValue,
  StrategicGoalStandingRow,
  StrategyStore,
  StrategyVersion,
  StrategyVersionMark,
} from '../../../use-cases/ports';
import { toBoolean, toNumber, toNumberOrNull } from '../database/cells';
import type { Numeric } from '../database/cells';
import { givenRows } from '../database/given-rows';
import { hasChanged, parametersOf } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import { counted, settleLast } from '../database/guards';
import type { Database } from '../database/schema';
import { errno, isDatabaseError } from '../database/sql-failure';
import { toParts } from '../rows/strategy-content';
import { fromDraftPart, toDraftPart } from '../rows/strategy-draft';
import { fromVersion, markColumns, toMark, toVersion } from '../rows/strategy-version';

const listedVersions = 200;

export class SqlStrategyStore implements StrategyStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listDraft(): Promise<DraftPart[]> {
    const rows = await this.db.selectFrom('strategy_draft').selectAll().orderBy('position').orderBy('id').execute();
    return rows
      .map(toDraftPart)
      .sort((one, other) => partKinds.indexOf(one.part.kind) - partKinds.indexOf(other.part.kind));
  }

  async insertPart(added: Omit<DraftPart, 'version' | 'position'>, atMost: number): Promise<boolean> {
    const { part } = added;
    const { id, kind } = part;
    const cells: Cells<'strategy_draft'> = {
      ...parametersOf(fromDraftPart({ ...added, version: 1 })),
      position: sql.ref('others.next'),
    };
    const isInserted = await this.isInserted(sql`
      INSERT INTO strategy_draft (${namesOf(cells)}) SELECT ${sql.join(Object.values(cells))} FROM (SELECT COALESCE(MAX(position), 0) + 1 AS next,
        COALESCE(SUM(CASE WHEN removed_at IS NULL THEN 1 ELSE 0 END), 0) AS present
        FROM strategy_draft WHERE kind = ${kind}) AS others
      WHERE others.present < ${atMost}`);
    if (!isInserted) return false;
    await this.putLast(part);
    return this.isWithinLimit(id, kind, atMost);
  }

  /** Of two that were inserted as the last that fits, the later one takes itself out: all of the kind are written. */
  private async isWithinLimit(id: StrategyPartId, kind: string, atMost: number): Promise<boolean> {
    const { numAffectedRows } = await sql`UPDATE strategy_draft SET touched = ${counted},
        removed_at = CASE WHEN id = ${id} THEN saved_at ELSE removed_at END
      WHERE kind = ${kind} AND ${atMost} < (SELECT present FROM (
        SELECT COUNT(*) AS present FROM strategy_draft WHERE kind = ${kind} AND removed_at IS NULL) AS counted)`.execute(
      this.db,
    );
    return numAffectedRows === 0n;
  }

  async updatePart(saved: Omit<DraftPart, 'position'>): Promise<boolean> {
    const { part, version } = saved;
    const { numUpdatedRows } = await this.db
      .updateTable('strategy_draft')
      .set(fromDraftPart({ ...saved, version: version + 1 }))
      .where('id', '=', part.id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async revert(parts: DraftPart[], { draft, published }: Parameters<StrategyStore['revert']>[1]): Promise<boolean> {
    const rows = parts.map((each) => ({ ...fromDraftPart(each), position: each.position }));
    const asGiven = (['content', 'position', 'removed_at', 'saved_by', 'saved_at'] as const).map((column) => {
      const cells = rows.map((row) => [row.id, row[column]] as const);
      return sql`${sql.ref(column)} = ${caseOfId(cells, sql.ref(column))}`;
    });
    return hasChanged(
      await sql`UPDATE strategy_draft SET touched = ${counted},
        ${sql.join(asGiven)},
        version = version + ${caseOfId(
          parts.map(({ part }) => [part.id, 1]),
          sql`0`,
        )}
      WHERE (SELECT number FROM (${latestNumber}) AS latest) = ${published} AND ${isDraft(draft)}`.execute(this.db),
    );
  }

  async isStillDraft(seen: DraftPart[]): Promise<boolean> {
    return hasChanged(
      await sql`UPDATE strategy_draft SET touched = ${counted}
      WHERE ${isDraft(seen)}`.execute(this.db),
    );
  }

  putLast({ id, kind }: DraftPart['part']): Promise<void> {
    return settleLast(this.db, 'strategy_draft', [id], sql`kind = ${kind}`);
  }

  async orderParts(ids: StrategyPartId[], before: StrategyPartId[]): Promise<boolean> {
    const seen = sql.join(before);
    return hasChanged(
      await sql`UPDATE strategy_draft SET touched = ${counted},
        position = ${caseOfId(ids.map((id, place) => [id, place + 1]))}
      WHERE id IN (${seen}) AND ${before.length} = (SELECT present FROM (SELECT COUNT(*) AS present FROM (
        SELECT id, ROW_NUMBER() OVER (ORDER BY position, id) AS place FROM strategy_draft WHERE id IN (${seen})) AS ranked
        WHERE ranked.place = ${caseOfId(before.map((id, place) => [id, place + 1]))}) AS counted)`.execute(this.db),
    );
  }

  async findPublished(): Promise<{ latest: StrategyVersion | undefined; history: StrategyVersionMark[] }> {
    const rows = await this.db
      .selectFrom('strategy_version')
      .select(markColumns)
      .select(sql<string | null>`CASE WHEN number = (${latestNumber}) THEN content END`.as('content'))
      .orderBy('number', 'desc')
      .limit(listedVersions)
      .execute();
    const [first] = rows;
    const parts = first?.content == null ? undefined : toParts(first.content);
    return { latest: first && parts && { ...toMark(first), parts }, history: rows.map(toMark) };
  }

  async listVersions(number: number): Promise<StrategyVersion[]> {
    const rows = await this.db
      .selectFrom('strategy_version')
      .selectAll()
      .where('number', 'in', [number, number - 1])
      .orderBy('number', 'desc')
      .execute();
    return rows.map(toVersion);
  }

  insertVersion(version: StrategyVersion): Promise<boolean> {
    const cells = parametersOf(fromVersion(version));
    return this.isInserted(sql`
      INSERT INTO strategy_version (${namesOf(cells)}) SELECT ${sql.join(Object.values(cells))}
      FROM (${latestNumber}) AS latest WHERE latest.number = ${version.number - 1}`);
  }

  async takeBackVersion(number: number): Promise<boolean> {
    return hasChanged(
      await sql`DELETE FROM strategy_version WHERE number = ${number}
      AND (SELECT number FROM (${latestNumber}) AS latest) = ${number}`.execute(this.db),
    );
  }

  async projectGoals({ number, parts, publishedAt }: Parameters<StrategyStore['projectGoals']>[0]): Promise<boolean> {
    const goals = parts.filter((part) => part.kind === 'strategicGoal');
    const isLatest = sql`(${latestNumber}) = ${number}`;
    const named = sql.join(['', ...goals.map(({ id }) => id)]);
    const retired = sql`SELECT id, title, description, position, owner_id, ${publishedAt} FROM strategic_goal
      WHERE retired_at IS NULL AND id NOT IN (${named}) AND ${isLatest}`;
    const inForce = sql`SELECT given.id, given.title, given.description, given.position, given.owner_id, NULL
      FROM ${givenRows(goals.map(toGoalCells), 'given')} WHERE ${isLatest} UNION ALL `;
    await sql`REPLACE INTO strategic_goal (id, title, description, position, owner_id, retired_at)
      ${goals.length === 0 ? sql`` : inForce}${retired}`.execute(this.db);
    const { rows } = await sql<{ number: Numeric }>`${latestNumber}`.execute(this.db);
    return rows.every((latest) => toNumber(latest.number) === number);
  }

  async listStandings(today: Day): Promise<StrategicGoalStandingRow[]> {
    const { rows } = await standingsOn(today).execute(this.db);
    const standings = new Map<StrategicGoalId, StrategicGoalStandingRow>();
    for (const row of rows) {
      const standing = standings.get(row.id) ?? toStanding(row);
      standings.set(row.id, standing);
      const { measureId, value, measuredOn } = row;
      if (measureId !== null && value !== null && measuredOn !== null)
        standing.readings.push({ measureId, value: toNumber(value), measuredOn });
    }
    return [...standings.values()];
  }

  async saveOwnMeasureValue(value: OwnMeasureValue): Promise<void> {
    await this.db
      .replaceInto('own_measure_value')
      .values({
        strategic_goal_id: value.strategicGoalId,
        measure_id: value.measureId,
        value: value.value,
        measured_on: value.measuredOn,
        entered_by: value.enteredBy,
        entered_at: value.enteredAt,
      })
      .execute();
  }

  /** Whether a guarded INSERT wrote; one of a row that is there did not. */
  private async isInserted(insert: RawBuilder<unknown>): Promise<boolean> {
    try {
      return hasChanged(await insert.execute(this.db));
    } catch (error) {
      if (isDatabaseError(error, errno.duplicateKey)) return false;
      throw error;
    }
  }
}

/** The draft is as it was seen, removed parts included. */
function isDraft(seen: DraftPart[]) {
  const parts = sql.join(seen.map(({ part, version, position }) => sql`(${part.id}, ${version}, ${position})`));
  return sql`(SELECT present FROM (SELECT COUNT(*) AS present FROM strategy_draft) AS counted) = ${seen.length}
    AND (SELECT present FROM (SELECT COUNT(*) AS present FROM strategy_draft
      WHERE (id, version, position) IN (${parts})) AS same) = ${seen.length}`;
}

/** The columns of these cells, written out. */
const namesOf = (cells: object) => sql.join(Object.keys(cells).map((column) => sql.ref(column)));

const latestNumber = sql`SELECT COALESCE(MAX(number), 0) AS number FROM strategy_version`;

/** A value for each row by its id. */
const caseOfId = (cells: (readonly [id: string, cell: unknown])[], otherwise: RawBuilder<unknown> = sql`NULL`) =>
  sql`CASE id ${sql.join(
    cells.map(([id, cell]) => sql`WHEN ${id} THEN ${cell}`),
    sql` `,
  )} ELSE ${otherwise} END`;

const toGoalCells = ({ id, title, text, ownerId }: StrategyGoal, place: number) => ({
  id,
  title,
  description: text,
  position: place + 1,
  owner_id: ownerId,
});

interface StandingRow {
  id: StrategicGoalId;
  title: string;
  retiredAt: Numeric | null;
  progress: Numeric | null;
  computedAt: Numeric | null;
  objectives: Numeric | null;
  teams: Numeric | null;
  isServed: Numeric;
  measureId: OwnMeasureId | null;
  value: Numeric | null;
  measuredOn: Day | null;
}

/**
 * A row for each value of its own measures, or one without. CROSS JOIN keeps SQLite to that order: from the few cycles
 * to their objectives.
 */
const standingsOn = (today: Day) => sql<StandingRow>`
  SELECT strategic_goal.id, strategic_goal.title, strategic_goal.retired_at AS retiredAt,
    goal_progress.progress, goal_progress.read_at AS computedAt, serving.objectives, serving.teams,
    EXISTS (SELECT 1 FROM objective WHERE objective.strategic_goal_id = strategic_goal.id) AS isServed,
    own_measure_value.measure_id AS measureId, own_measure_value.value, own_measure_value.measured_on AS measuredOn
  FROM strategic_goal
  LEFT JOIN goal_progress
    ON goal_progress.goal_kind = 'strategicGoal' AND goal_progress.goal_id = strategic_goal.id
  LEFT JOIN (
    SELECT objective.strategic_goal_id AS goal_id, COUNT(*) AS objectives, COUNT(DISTINCT objective.team_id) AS teams
    FROM cycle CROSS JOIN objective ON objective.cycle_id = cycle.id
    WHERE cycle.starts_on <= ${today} AND cycle.ends_on >= ${today} AND cycle.closed_at IS NULL
      AND objective.strategic_goal_id IS NOT NULL
    GROUP BY objective.strategic_goal_id
  ) AS serving ON serving.goal_id = strategic_goal.id
  LEFT JOIN own_measure_value ON own_measure_value.strategic_goal_id = strategic_goal.id
  ORDER BY strategic_goal.position, strategic_goal.id`;

const toStanding = (row: StandingRow): StrategicGoalStandingRow => ({
  id: row.id,
  title: row.title,
  retiredAt: toNumberOrNull(row.retiredAt),
  progress: toNumberOrNull(row.progress),
  computedAt: toNumberOrNull(row.computedAt),
  objectives: toNumber(row.objectives ?? 0),
  teams: toNumber(row.teams ?? 0),
  isServed: toBoolean(row.isServed),
  readings: [],
});
