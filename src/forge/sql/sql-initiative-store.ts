import type { Kysely } from 'kysely';
import type { IssueId, KeyResultId } from '../../domain/ids';
import type { InitiativeStore } from '../../use-cases/ports';
import { columnsOf, hasWritten, parametersOf, selectionOf } from './guarded-write';
import type { Cells } from './guarded-write';
import type { Database } from './schema';
import { errno, isDatabaseError } from './sql-failure';

export class SqlInitiativeStore implements InitiativeStore {
  constructor(private readonly db: Kysely<Database>) {}

  async insert({
    keyResultId,
    issueId,
    weight,
    linkedBy,
    linkedAt,
  }: Parameters<InitiativeStore['insert']>[0]): ReturnType<InitiativeStore['insert']> {
    const cells: Cells<'initiative'> = parametersOf({
      key_result_id: keyResultId,
      issue_id: issueId,
      weight,
      linked_by: linkedBy,
      linked_at: linkedAt,
    });
    try {
      const result = await this.db
        .insertInto('initiative')
        .columns(columnsOf(cells))
        .expression(this.db.selectFrom('key_result').where('id', '=', keyResultId).select(selectionOf(cells)))
        .executeTakeFirstOrThrow();
      return hasWritten(result) ? 'linked' : 'no-key-result';
    } catch (error) {
      if (isDatabaseError(error, errno.duplicateKey)) return 'already-linked';
      throw error;
    }
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
