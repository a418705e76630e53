import { sql } from 'kysely';
import type { Kysely, SqlBool } from 'kysely';
import type { IssueId, KeyResultId } from '../../../domain/ids';
import type { Initiative, InitiativeStore } from '../../../use-cases/ports';
import { givenRows } from '../database/given-rows';
import { columnsOf, hasWritten, parametersOf, selectionOf } from '../database/guarded-write';
import type { Cells } from '../database/guarded-write';
import type { Database } from '../database/schema';
import { fromInitiative, givenOfInitiative } from '../rows/initiative';
import { errno, isDatabaseError } from '../database/sql-failure';

export class SqlInitiativeStore implements InitiativeStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insert(initiative: Initiative): ReturnType<InitiativeStore['insert']> {
    const cells: Cells<'initiative'> = parametersOf(fromInitiative(initiative));
    try {
      const result = await this.db
        .insertInto('initiative')
        .columns(columnsOf(cells))
        .expression(
          this.db.selectFrom('key_result').where('id', '=', initiative.keyResultId).select(selectionOf(cells)),
        )
        .executeTakeFirstOrThrow();
      return hasWritten(result) ? 'linked' : 'no-key-result';
    } catch (error) {
      if (isDatabaseError(error, errno.duplicateKey)) return 'already-linked';
      throw error;
    }
  }

  async insertAll(initiatives: Initiative[]): Promise<IssueId[]> {
    const ids = initiatives.map(({ issueId }) => issueId);
    const written = await this.insertNew(initiatives).catch((error: unknown) => {
      if (!isDatabaseError(error, errno.duplicateKey)) throw error;
      // Somebody linked one of them in this moment: now it is seen.
      return this.insertNew(initiatives);
    });
    return written === ids.length ? ids : this.listNow(initiatives);
  }

  private async insertNew(initiatives: Initiative[]): Promise<number> {
    if (initiatives.length === 0) return 0;
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('initiative')
      .columns(columnsOf(givenOfInitiative))
      .expression(
        this.db
          .selectFrom(givenRows(initiatives.map(fromInitiative), 'given'))
          .innerJoin('key_result', 'key_result.id', 'given.key_result_id')
          .where(isNew)
          .select(selectionOf(givenOfInitiative)),
      )
      .executeTakeFirstOrThrow();
    return Number(numInsertedOrUpdatedRows ?? 0n);
  }

  /** Which of them are there as they were given, by the same person at the same instant. */
  private async listNow(initiatives: Initiative[]): Promise<IssueId[]> {
    const rows = await this.db
      .selectFrom(givenRows(initiatives.map(fromInitiative), 'given'))
      .innerJoin('initiative', (join) =>
        join
          .onRef('initiative.key_result_id', '=', 'given.key_result_id')
          .onRef('initiative.issue_id', '=', 'given.issue_id')
          .onRef('initiative.linked_by', '=', 'given.linked_by')
          .on('initiative.linked_at', '=', sql.ref('given.linked_at')),
      )
      .select('initiative.issue_id')
      .execute();
    return rows.map(({ issue_id }) => issue_id);
  }

  async updateWeight(
    keyResultId: KeyResultId,
    issueId: IssueId,
    { from, to }: { from: number; to: number },
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('initiative')
      .set({ weight: to })
      .where('key_result_id', '=', keyResultId)
      .where('issue_id', '=', issueId)
      .where('weight', '=', from)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0;
  }

  async delete(keyResultId: KeyResultId, issueId: IssueId): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('initiative')
      .where('key_result_id', '=', keyResultId)
      .where('issue_id', '=', issueId)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0;
  }
}

const isNew = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM initiative AS linked
  WHERE linked.key_result_id = given.key_result_id AND linked.issue_id = given.issue_id)`;
