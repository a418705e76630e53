import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CarriedGoals } from '../../../use-cases/ports';
import type { Objective } from '../../../use-cases/records';
import { inChunks, rowsPerStatement } from '../database/given-rows';
import { areStillThere, settleLast } from '../database/guards';
import { fromInitiative } from '../rows/initiative';
import { fromKeyResult } from '../rows/key-result';
import { fromObjective } from '../rows/objective';
import type { Database } from '../database/schema';
import { errno, isDatabaseError } from '../database/sql-failure';

/** See `ClosingStore.insertCarried`. */
export async function insertCarriedGoals(db: Kysely<Database>, goals: CarriedGoals): Promise<boolean> {
  const link = { linkedBy: goals.by, linkedAt: goals.at };
  const initiatives = goals.initiatives.map((each) => fromInitiative({ ...each, ...link }));
  for (const rows of inChunks(initiatives, rowsPerStatement)) {
    await db.insertInto('initiative').values(rows).execute();
  }
  // Their places are those of the list: an objective is carried over with all its key results.
  const keyResults = goals.keyResults.map((each, at) => ({ ...fromKeyResult(each), position: at + 1 }));
  for (const rows of inChunks(keyResults, rowsPerStatement)) {
    await db.insertInto('key_result').values(rows).execute();
  }
  return insertObjectives(db, goals.objectives);
}

/** All go to one team and cycle. */
async function insertObjectives(db: Kysely<Database>, objectives: Objective[]): Promise<boolean> {
  const [first] = objectives;
  if (first === undefined) return true;
  const { teamId, cycleId } = first;
  const ids = objectives.map(({ id }) => id);
  if (!(await areStillThere(db, 'cycle', [cycleId]))) return false;
  try {
    const rows = objectives.map((each, at) => ({ ...fromObjective(each), position: at + 1 }));
    await db.insertInto('objective').values(rows).execute();
  } catch (error) {
    if (isDatabaseError(error, errno.duplicateKey)) return false;
    throw error;
  }
  const hasTeam = await areStillThere(db, 'team', [teamId]);
  const hasCycle = await areStillThere(db, 'cycle', [cycleId]);
  if (hasTeam && hasCycle) await settleLast(db, 'objective', ids, sql`team_id = ${teamId} AND cycle_id = ${cycleId}`);
  else await db.deleteFrom('objective').where('id', 'in', ids).execute();
  return hasTeam && hasCycle;
}
