import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { Day } from '../../../domain/day';
import type { AccountId, CheckInId, KeyResultId } from '../../../domain/ids';
import type { CheckInStore, MeasuredKeyResult, MyKeyResultRow } from '../../../use-cases/ports';
import type { CheckIn } from '../../../use-cases/records';
import { givenAtOnce, givenRows, inChunks } from '../database/given-rows';
import { fromCheckIn, givenOfCheckIn, toCheckIn } from '../rows/check-in';
import { cycleColumns, toCycle } from '../rows/cycle';
import { earlierProgress, progressColumns } from '../rows/goal-progress';
import { keyResultColumns, measureColumns } from '../rows/key-result';
import { teamColumns, toShownTeam } from '../rows/team';
import { columnsOf, selectionOf } from '../database/guarded-write';
import { toMeasure } from '../rows/measure';
import { toKeyResultRow } from '../rows/objective-rows';
import { placeBy, withReadings } from '../rows/readings';
import type { Database } from '../database/schema';
import { settingsCell, toRules } from '../rows/site-setting';
import { errno, isDatabaseError } from '../database/sql-failure';

export class SqlCheckInStore implements CheckInStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insert(checkIns: CheckIn[]): Promise<CheckInId[]> {
    const inserted: CheckInId[] = [];
    for (const chunk of inChunks(checkIns, givenAtOnce(columnsOf(givenOfCheckIn).length)))
      inserted.push(...(await this.insertSome(chunk)));
    return inserted;
  }

  private async insertSome(checkIns: CheckIn[]): Promise<CheckInId[]> {
    const ids = checkIns.map(({ id }) => id);
    const written = await this.insertFitting(checkIns).catch((error: unknown) => {
      // Somebody corrected the same check-in in this moment: now that is seen.
      if (isDatabaseError(error, errno.duplicateKey)) return this.insertFitting(checkIns);
      throw error;
    });
    return written === ids.length ? ids : (await this.list(ids)).map(({ id }) => id);
  }

  private async insertFitting(checkIns: CheckIn[]): Promise<number> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('check_in')
      .columns(columnsOf(givenOfCheckIn))
      .expression(
        this.db
          .selectFrom(givenRows(checkIns.map(fromCheckIn), 'given'))
          .innerJoin('key_result', 'key_result.id', 'given.key_result_id')
          .where(mayReplace)
          .select(selectionOf(givenOfCheckIn)),
      )
      .executeTakeFirstOrThrow();
    return Number(numInsertedOrUpdatedRows ?? 0n);
  }

  async list(ids: CheckInId[]): Promise<CheckIn[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.selectFrom('check_in').selectAll().where('id', 'in', ids).execute();
    return rows.map(toCheckIn);
  }

  async listMeasured(ids: KeyResultId[]): Promise<MeasuredKeyResult[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('key_result')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .where('key_result.id', 'in', ids)
      .select('key_result.id')
      .select(measureColumns)
      .select(cycleColumns)
      .execute();
    return rows.map((row) => ({ id: row.id, measure: toMeasure(row), cycle: toCycle(row) }));
  }

  async listMine(accountId: AccountId, today: Day, historyDay: Day): Promise<MyKeyResultRow[]> {
    const { rows } = await withReadings(this.selectMine(accountId, today, historyDay)).execute(this.db);
    return rows.map((row) => ({
      ...toKeyResultRow(row),
      objective: { id: row.objectiveId, title: row.objectiveTitle },
      strategicGoal: row.goalId === null || row.goalTitle === null ? null : { id: row.goalId, title: row.goalTitle },
      team: toShownTeam(row),
      cycle: toCycle(row),
      rules: toRules(row.settings),
    }));
  }

  private selectMine(accountId: AccountId, today: Day, historyDay: Day) {
    return this.db
      .selectFrom(this.idsOfMine(accountId, today).as('mine'))
      .innerJoin('key_result', 'key_result.id', 'mine.id')
      .innerJoin('objective', 'objective.id', 'key_result.objective_id')
      .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
      .innerJoin('team', 'team.id', 'objective.team_id')
      .leftJoin('strategic_goal', 'strategic_goal.id', 'objective.strategic_goal_id')
      .leftJoin('goal_progress as keyResultState', (join) =>
        join.on('keyResultState.goal_kind', '=', 'keyResult').onRef('keyResultState.goal_id', '=', 'key_result.id'),
      )
      .where(runsOn(today))
      .where('key_result.measure_kind', 'in', ['number', 'keep', 'milestone'])
      .select(keyResultColumns)
      .select(progressColumns('keyResultState'))
      .select(earlierProgress('keyResult', 'key_result.id', historyDay).as('keyResultStateEarlier'))
      .select(['objective.id as objectiveId', 'objective.title as objectiveTitle'])
      .select(['strategic_goal.id as goalId', 'strategic_goal.title as goalTitle'])
      .select(teamColumns)
      .select(cycleColumns)
      .select(settingsCell.as('settings'))
      .select(
        placeBy(
          ...['team.name', 'team.id', 'objective.position', 'objective.id', 'key_result.position', 'key_result.id'],
        ),
      );
  }

  private idsOfMine(accountId: AccountId, today: Day) {
    const owned = this.db.selectFrom('key_result').where('owner_id', '=', accountId).select('id');
    const ofTheirTeams = this.db
      .selectFrom('team')
      .crossJoin('cycle')
      .crossJoin('objective')
      .crossJoin('key_result')
      .where('team.lead_id', '=', accountId)
      .where(runsOn(today))
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .whereRef('objective.team_id', '=', 'team.id')
      .whereRef('key_result.objective_id', '=', 'objective.id')
      .where('key_result.owner_id', 'is', null)
      .select('key_result.id');
    return owned.unionAll(ofTheirTeams);
  }
}

const runsOn = (today: Day) =>
  sql<SqlBool>`(cycle.starts_on <= ${today} AND cycle.ends_on >= ${today} AND cycle.closed_at IS NULL)`;

/** A correction follows what it corrects, which nothing else has corrected. */
const mayReplace = sql<SqlBool>`(given.replaces_id IS NULL OR (
  EXISTS (SELECT 1 FROM check_in AS earlier
    WHERE earlier.id = given.replaces_id AND earlier.key_result_id = given.key_result_id)
  AND NOT EXISTS (SELECT 1 FROM check_in AS newer WHERE newer.replaces_id = given.replaces_id)))`;
