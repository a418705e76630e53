import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
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
  if (viewer === null) return isForEverybody(objective);
  return sql<SqlBool>`(${isForEverybody(objective)} OR ${isOwnerOrReader(viewer, objective)}
    OR EXISTS (SELECT 1 FROM key_result AS owned WHERE owned.objective_id = ${of('id')} AND owned.owner_id = ${viewer})
    OR EXISTS (SELECT 1 FROM team AS tending WHERE tending.id = ${of('team_id')} AND ${isTendedBy(viewer)}))`;
};

/**
 * The same for a statement that goes through many objectives, of which TiDB would look up each or read all teams. The
 * restricted ones that the person sees are few, and found once a statement, as JSON.
 */
export const isAmongSeen = (viewer: AccountId, objective = 'objective') => {
  const seenIds = sql`COALESCE((
    SELECT /*+ USE_INDEX(held, objective_restricted) INL_JOIN(tending) */ JSON_ARRAYAGG(held.id)
    FROM objective AS held LEFT JOIN team AS tending ON tending.id = held.team_id
    WHERE held.readers > '' AND (${isOwnerOrReader(viewer, 'held')} OR ${isTendedBy(viewer)}
      OR held.id IN (SELECT owned.objective_id FROM key_result AS owned WHERE owned.owner_id = ${viewer}))), '')`;
  const id = sql.ref(`${objective}.id`);
  return sql<SqlBool>`(${isForEverybody(objective)} OR INSTR(${seenIds}, CONCAT('"', ${id}, '"')) > 0)`;
};

const isForEverybody = (objective: string) => sql<SqlBool>`${sql.ref(`${objective}.readers`)} IS NULL`;

const isOwnerOrReader = (viewer: AccountId, objective: string) => {
  const of = (column: string) => sql.ref(`${objective}.${column}`);
  return sql<SqlBool>`(${of('owner_id')} = ${viewer} OR INSTR(${of('readers')}, ${JSON.stringify(viewer)}) > 0
    OR EXISTS (SELECT 1 FROM person_group AS member WHERE member.account_id = ${viewer}
      AND member.read_at >= ${systemClock.now() - membershipLasts}
      AND INSTR(${of('readers')}, CONCAT('"', member.group_id, '"')) > 0))`;
};

const isTendedBy = (viewer: AccountId) =>
  sql<SqlBool>`(tending.lead_id = ${viewer} OR INSTR(tending.editor_ids, ${JSON.stringify(viewer)}) > 0)`;

/** The same as a cell, 1 or 0: for what is counted though it is not shown. */
export const seenCell = (viewer: AccountId, objective = 'objective') => asCell(isSeenBy(viewer, objective));
export const amongSeenCell = (viewer: AccountId, objective = 'objective') => asCell(isAmongSeen(viewer, objective));

const asCell = (isSeen: RawBuilder<SqlBool>) => sql<Numeric>`CASE WHEN ${isSeen} THEN 1 ELSE 0 END`;

/** An objective is restricted to a group. */
export const isForSomeGroup = sql<SqlBool>`EXISTS (SELECT 1 FROM objective AS grouped WHERE grouped.is_for_groups = 1)`;

/** 1 where it matters which groups this person is in, and that was not read of late; else 0. */
export const membershipDueCell = (viewer: AccountId) => sql<Numeric>`CASE WHEN ${isForSomeGroup} AND NOT EXISTS (
  SELECT 1 FROM person_group AS member WHERE member.account_id = ${viewer}
  AND member.read_at > ${systemClock.now() - membershipIsFresh}) THEN 1 ELSE 0 END`;
