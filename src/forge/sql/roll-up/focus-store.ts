import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { WorkClass } from '../../../domain/heartbeat';
import type { CycleId, ObjectiveId, TeamId } from '../../../domain/ids';
import type { FocusRow, FocusStore } from '../../../use-cases/ports';
import { toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookingUp } from '../database/join-order';
import type { Database } from '../database/schema';
import { newestBy, upsert } from '../database/upsert';

export class SqlFocusStore implements FocusStore {
  constructor(private readonly db: Kysely<Database>) {}

  async compute(teamIds: TeamId[], cycleIds: CycleId[]): ReturnType<FocusStore['compute']> {
    if (teamIds.length === 0) return { now: [], stored: [] };
    const { rows } = await focusOf(sql.join(teamIds), sql.join(['', ...cycleIds])).execute(this.db);
    const of = (origin: FocusCells['origin']) => rows.filter((row) => row.origin === origin).map(toFocusRow);
    return { now: of('now'), stored: of('stored') };
  }

  async save(teamIds: TeamId[], rows: FocusRow[], readAt: number): Promise<void> {
    if (teamIds.length === 0) return;
    const cells = rows.map(({ teamId, workClass, objectiveId, issues }) => ({
      ...{ team_id: teamId, work_class: workClass, objective_id: objectiveId ?? ('' as const) },
      ...{ issues, read_at: readAt },
    }));
    await upsert(this.db, 'team_focus', cells, newestBy('read_at', 'issues'));
    await this.db.deleteFrom('team_focus').where('team_id', 'in', teamIds).where('read_at', '<', readAt).execute();
  }
}

interface FocusCells {
  origin: 'now' | 'stored';
  team_id: TeamId;
  work_class: WorkClass;
  objective_id: ObjectiveId | '';
  issues: Numeric;
}

const toFocusRow = (row: FocusCells): FocusRow => ({
  ...{ teamId: row.team_id, workClass: row.work_class },
  objectiveId: row.objective_id === '' ? null : row.objective_id,
  issues: toNumber(row.issues),
});

/**
 * What is under way in the teams' projects: initiatives, as the mirror knows at once, and epics, as their work was read
 * last; and what stands above each. CROSS JOIN keeps SQLite to that order: from the few in progress up to their goals.
 */
const focusOf = (teamIds: RawBuilder<unknown>, cycleIds: RawBuilder<unknown>) => sql<FocusCells>`
  WITH RECURSIVE begun (team_id, issue_id, parent_id) AS (
    SELECT ${lookingUp('listed', 'initiative', 'issue')} team_project.team_id, issue.id, issue.parent_id FROM team_project
    CROSS JOIN issue AS listed ON listed.project_id = team_project.project_id AND listed.category = 'indeterminate'
    CROSS JOIN initiative ON initiative.issue_id = listed.id
    CROSS JOIN issue ON issue.id = listed.id
    WHERE team_project.team_id IN (${teamIds}) AND issue.deleted_at IS NULL AND issue.is_dropped = 0
    UNION
    SELECT ${lookingUp('issue')} work_item.team_id, work_item.issue_id, issue.parent_id
    FROM work_item LEFT JOIN issue ON issue.id = work_item.issue_id
    WHERE work_class = 'strategic' AND is_epic = 1 AND state = 'inProgress' AND team_id IN (${teamIds})
    AND COALESCE(issue.category, 'indeterminate') = 'indeterminate'
  ), rising (team_id, begun_id, issue_id, parent_id) AS (
    SELECT team_id, issue_id, issue_id, parent_id FROM begun
    UNION
    SELECT ${lookingUp('issue')} rising.team_id, rising.begun_id, rising.parent_id, issue.parent_id
    FROM rising LEFT JOIN issue ON issue.id = rising.parent_id WHERE rising.parent_id IS NOT NULL
  )
  SELECT ${lookingUp('initiative', 'key_result', 'objective')} 'now' AS origin, rising.team_id,
    'strategic' AS work_class, objective.id AS objective_id, COUNT(DISTINCT rising.begun_id) AS issues
  FROM rising CROSS JOIN initiative ON initiative.issue_id = rising.issue_id
  CROSS JOIN key_result ON key_result.id = initiative.key_result_id
  CROSS JOIN objective ON objective.id = key_result.objective_id
  WHERE objective.cycle_id IN (${cycleIds})
  GROUP BY rising.team_id, objective.id
  UNION ALL
  SELECT 'now', team_id, work_class, '', COUNT(*) FROM work_item
  WHERE work_class IN ('heartbeat', 'unclassified') AND is_epic = 1 AND state = 'inProgress' AND team_id IN (${teamIds})
  GROUP BY team_id, work_class
  UNION ALL
  SELECT 'stored', team_id, work_class, objective_id, issues FROM team_focus WHERE team_id IN (${teamIds})`;
