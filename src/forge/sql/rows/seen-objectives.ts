import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import type { AccountId } from '../../../domain/ids';
import { membershipIsFresh, membershipLasts } from '../../../domain/readers';
import { systemClock } from '../../clock';
import type { Numeric } from '../database/cells';

/**
 * Whether this person may see the objective that is joined under this name; null for nobody in particular, who sees what
 * everyone does. A restricted objective is seen by its readers, its owner, the owners of its key results, and the lead
 * and editors of its team. Every statement that shows goals to people holds it: to others they are not there.
 */
export const isSeenBy = (viewer: AccountId | null, objective = 'objective') => {
  const of = (column: string) => sql.ref(`${objective}.${column}`);
  if (viewer === null) return sql<SqlBool>`${of('readers')} IS NULL`;
  const quoted = JSON.stringify(viewer);
  const since = systemClock.now() - membershipLasts;
  return sql<SqlBool>`(${of('readers')} IS NULL OR ${of('owner_id')} = ${viewer} OR INSTR(${of('readers')}, ${quoted}) > 0
    OR EXISTS (SELECT 1 FROM key_result AS owned WHERE owned.objective_id = ${of('id')} AND owned.owner_id = ${viewer})
    OR EXISTS (SELECT 1 FROM team AS tending WHERE tending.id = ${of('team_id')}
      AND (tending.lead_id = ${viewer} OR INSTR(tending.editor_ids, ${quoted}) > 0))
    OR EXISTS (SELECT 1 FROM person_group AS member WHERE member.account_id = ${viewer} AND member.read_at >= ${since}
      AND INSTR(${of('readers')}, CONCAT('"', member.group_id, '"')) > 0))`;
};

/** The same as a cell, 1 or 0: for what is counted though it is not shown. */
export const seenCell = (viewer: AccountId, objective = 'objective') =>
  sql<Numeric>`CASE WHEN ${isSeenBy(viewer, objective)} THEN 1 ELSE 0 END`;

/** An objective is restricted to a group. */
export const isForSomeGroup = sql<SqlBool>`EXISTS (SELECT 1 FROM objective AS grouped WHERE grouped.is_for_groups = 1)`;

/** 1 where it matters which groups this person is in, and that was not read of late; else 0. */
export const membershipDueCell = (viewer: AccountId) => sql<Numeric>`CASE WHEN ${isForSomeGroup} AND NOT EXISTS (
  SELECT 1 FROM person_group AS member WHERE member.account_id = ${viewer}
  AND member.read_at > ${systemClock.now() - membershipIsFresh}) THEN 1 ELSE 0 END`;
