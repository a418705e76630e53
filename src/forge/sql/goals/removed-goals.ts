import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AccountId, KeyResultId, ObjectiveId } from '../../../domain/ids';
import type { RemovedGoals } from '../../../use-cases/ports';
import type { KeyResult, Objective } from '../../../use-cases/records';
import { givenRows } from '../database/given-rows';
import { fromReaders } from '../rows/readers-cell';
import type { Database } from '../database/schema';
import { isSeenBy } from '../rows/seen-objectives';

/** Goals that were removed, read from what the activity log noted of each at its removal. */
export class SqlRemovedGoals implements RemovedGoals {
  constructor(private readonly db: Kysely<Database>) {}

  async findObjective(id: ObjectiveId, viewer: AccountId): Promise<Objective | undefined> {
    const noted = await this.findNoted('objective', id);
    if (noted === undefined) return undefined;
    const removed = removedObjective.parse(noted);
    return removed.readers === null || (await this.wasSeenBy(viewer, removed)) ? removed : undefined;
  }

  async findKeyResult(id: KeyResultId): Promise<KeyResult | undefined> {
    const noted = await this.findNoted('keyResult', id);
    return noted === undefined ? undefined : removedKeyResult.parse(noted);
  }

  async listKeyResults(id: ObjectiveId): Promise<KeyResultId[]> {
    const rows = await this.db.selectFrom('key_result').select('id').where('objective_id', '=', id).execute();
    return rows.map((row) => row.id);
  }

  private async wasSeenBy(viewer: AccountId, { id, teamId, ownerId, readers }: Objective): Promise<boolean> {
    const row = { id, team_id: teamId, owner_id: ownerId, ...fromReaders(readers) };
    const seen = this.db
      .selectFrom(givenRows([row], 'objective'))
      .where(isSeenBy(viewer))
      .select('objective.id');
    return (await seen.executeTakeFirst()) !== undefined;
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
  readers: z.object({ people: z.array(z.string()), groupIds: z.array(z.string()) }).nullable(),
}) as unknown as z.ZodType<Objective>;

const removedKeyResult = z.object({
  ...common,
  ...judged,
  objectiveId: z.string(),
  measure: z.looseObject({ kind: z.string() }),
  cadenceDays: z.number().nullable(),
  grade: z.number().nullable(),
}) as unknown as z.ZodType<KeyResult>;
