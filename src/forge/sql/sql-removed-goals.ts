import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { KeyResultId, ObjectiveId } from '../../domain/ids';
import type { RemovedGoals } from '../../use-cases/ports';
import type { KeyResult, Objective } from '../../use-cases/records';
import type { Database } from './schema';

/** Goals that were removed, read from what the activity log noted of each at its removal. */
export class SqlRemovedGoals implements RemovedGoals {
  constructor(private readonly db: Kysely<Database>) {}

  async findObjective(id: ObjectiveId): Promise<Objective | undefined> {
    const noted = await this.findNoted('objective', id);
    return noted === undefined ? undefined : removedObjective.parse(noted);
  }

  async findKeyResult(id: KeyResultId): Promise<KeyResult | undefined> {
    const noted = await this.findNoted('keyResult', id);
    return noted === undefined ? undefined : removedKeyResult.parse(noted);
  }

  async listKeyResults(id: ObjectiveId): Promise<KeyResultId[]> {
    const rows = await this.db.selectFrom('key_result').select('id').where('objective_id', '=', id).execute();
    return rows.map((row) => row.id);
  }

  private async findNoted(kind: 'objective' | 'keyResult', id: string): Promise<unknown> {
    const row = await this.db
      .selectFrom('activity')
      .select('from_value')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .where('change_name', '=', 'remove')
      .orderBy('happened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && JSON.parse(row.from_value);
  }
}

const common = { id: z.string(), version: z.number(), title: z.string(), ownerId: z.string().nullable() };
const judged = { weight: z.number(), learned: z.string(), carriedFromId: z.string().nullable() };

const removedObjective = z.object({
  ...common,
  ...judged,
  teamId: z.string(),
  cycleId: z.string(),
  description: z.string(),
  strategicGoalId: z.string().nullable(),
  noGoalReason: z.string(),
  parentObjectiveId: z.string().nullable(),
  proposedParentId: z.string().nullable(),
  state: z.enum(['proposed', 'agreed']),
}) as unknown as z.ZodType<Objective>;

const removedKeyResult = z.object({
  ...common,
  ...judged,
  objectiveId: z.string(),
  measure: z.looseObject({ kind: z.string() }),
  cadenceDays: z.number().nullable(),
  grade: z.number().nullable(),
}) as unknown as z.ZodType<KeyResult>;
