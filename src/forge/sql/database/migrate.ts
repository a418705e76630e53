import { sql } from '@forge/sql';
import { MigrationRunner } from '@forge/sql/out/migration';
import { oncePerInvocation } from '../../once-per-invocation';
import { migrations } from './migrations';
import { errno, isDatabaseError, sqlFailure, stepRefusal } from './sql-failure';

/** Forge counts DDL calls over a minute: what it refuses goes through once that is over. */
const refusedForSeconds = 61;

/**
 * Brings the schema up to date, once an invocation. What one minute does not allow is left to the next call.
 * @throws Unavailable, or what Forge SQL answered
 */
export const migrate = oncePerInvocation(async (): Promise<void> => {
  try {
    await runSteps();
  } catch (error) {
    throw sqlFailure(error, refusedForSeconds);
  }
});

async function runSteps(): Promise<void> {
  const runner = new MigrationRunner(sql);
  for (const [name, ddl] of Object.entries(migrations)) runner.enqueue(name, ddl);
  try {
    await runner.run();
  } catch (error) {
    if (!isDatabaseError(stepRefusal(error), errno.duplicateKey)) throw error;
    for (const singling of singlings) await sql.executeRaw(singling);
    await runner.run();
  }
}

/**
 * What two at once could leave twice before the steps that allow it once: the first stays what it is, and the others
 * stand by themselves, so that nothing is lost.
 */
const singlings = [
  `UPDATE check_in SET replaces_id = NULL WHERE id IN (SELECT id FROM (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY replaces_id ORDER BY created_at, id) AS turn
    FROM check_in WHERE replaces_id IS NOT NULL) AS corrections WHERE turn > 1)`,
  `UPDATE objective SET carried_from_id = NULL WHERE id IN (SELECT id FROM (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY cycle_id, team_id, carried_from_id ORDER BY id) AS turn
    FROM objective WHERE carried_from_id IS NOT NULL) AS carried WHERE turn > 1)`,
];
