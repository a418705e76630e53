import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CycleId, IssueId, KeyResultId, ProjectId, TeamId } from '../../../domain/ids';
import type { AffectedKeyResult, LeftBehind, RecomputeMarkStore } from '../../../use-cases/ports';
import { earlyMilliseconds } from '../../../use-cases/progress/recompute-pacing';
import type { RecomputeMark } from '../../../use-cases/records';
import { fromBoolean, toNumber } from '../database/cells';
import type { Numeric } from '../database/cells';
import { lookingUp } from '../database/join-order';
import { withLines, withLinesOfProject } from '../rows/issue-walks';
import type { Database } from '../database/schema';
import { asGiven, later, upsert } from '../database/upsert';
import { listLeftBehind } from './left-behind';

/** Of two marks written in the wrong order, the later instant stays: a renewal is never taken for older than it is. */
const renewed = { ...asGiven('is_due', 'run_at', 'next_slot_at'), ...later('marked_at') };

/** Of `is_due`; a mark that waits does so for its cycle to be reopened. */
const [due, waiting] = [1, 2] as const;

/** What is due stays so: its change was accepted while the cycle was open. */
const leftToWait = {
  is_due: sql`CASE WHEN is_due = ${due} THEN is_due ELSE ${waiting} END`,
  ...later('marked_at'),
};

export class SqlRecomputeMarkStore implements RecomputeMarkStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listAffected(
    by: IssueId[] | { projectId: ProjectId } | { teamId: TeamId },
    cycles: 'open' | 'all' = 'open',
  ): Promise<AffectedKeyResult[]> {
    if ('teamId' in by) return this.listOfTeam(by.teamId, cycles);
    const isList = Array.isArray(by);
    if (isList && by.length === 0) return [];
    const rows = await (isList ? withLines(this.db, by) : withLinesOfProject(this.db, by.projectId))
      .selectFrom('lines')
      .modifyFront(lookingUp('initiative', 'key_result', 'objective', 'cycle', 'mark'))
      .crossJoin('initiative')
      .crossJoin('key_result')
      .crossJoin('objective')
      .crossJoin('cycle')
      .whereRef('initiative.issue_id', '=', 'lines.issue_id')
      .whereRef('key_result.id', '=', 'initiative.key_result_id')
      .whereRef('objective.id', '=', 'key_result.objective_id')
      .whereRef('cycle.id', '=', 'objective.cycle_id')
      .$if(cycles === 'open', (query) => query.where('cycle.closed_at', 'is', null))
      .leftJoin('recompute_mark as mark', 'mark.key_result_id', 'initiative.key_result_id')
      .select(['initiative.key_result_id', 'mark.is_due', 'mark.run_at', 'mark.next_slot_at', 'cycle.closed_at'])
      .distinct()
      .orderBy('initiative.key_result_id')
      .execute();
    return rows.map(toAffected);
  }

  /** From each cycle to the team's objectives, whose index begins with the cycle. */
  private async listOfTeam(teamId: TeamId, cycles: 'open' | 'all'): Promise<AffectedKeyResult[]> {
    const rows = await this.db
      .selectFrom('cycle')
      .crossJoin('objective')
      .crossJoin('key_result')
      .crossJoin('initiative')
      .whereRef('objective.cycle_id', '=', 'cycle.id')
      .whereRef('key_result.objective_id', '=', 'objective.id')
      .whereRef('initiative.key_result_id', '=', 'key_result.id')
      .where('objective.team_id', '=', teamId)
      .$if(cycles === 'open', (query) => query.where('cycle.closed_at', 'is', null))
      .leftJoin('recompute_mark as mark', 'mark.key_result_id', 'initiative.key_result_id')
      .select(['initiative.key_result_id', 'mark.is_due', 'mark.run_at', 'mark.next_slot_at', 'cycle.closed_at'])
      .distinct()
      .orderBy('initiative.key_result_id')
      .execute();
    return rows.map(toAffected);
  }

  listLeftBehind(of: { cycleId: CycleId; isWhole: boolean }, after: TeamId | null, limit: number): Promise<LeftBehind> {
    return listLeftBehind(this.db, { ...of, waiting }, after, limit);
  }

  async save(marks: RecomputeMark[], markedAt: number): Promise<void> {
    const rows = marks.map((mark) => ({
      key_result_id: mark.keyResultId,
      is_due: fromBoolean(mark.isDue),
      run_at: mark.runAt,
      next_slot_at: mark.nextSlotAt,
      marked_at: markedAt,
    }));
    await upsert(this.db, 'recompute_mark', rows, renewed);
  }

  async wait(ids: KeyResultId[], markedAt: number): Promise<void> {
    const rows = ids.map((id) => ({
      ...{ key_result_id: id, is_due: waiting, run_at: 0, next_slot_at: 0, marked_at: markedAt },
    }));
    await upsert(this.db, 'recompute_mark', rows, leftToWait);
  }

  async listWaitingInVain(ids: KeyResultId[]): Promise<KeyResultId[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('recompute_mark as mark')
      .modifyFront(lookingUp('key_result', 'objective', 'cycle'))
      .crossJoin('key_result')
      .crossJoin('objective')
      .crossJoin('cycle')
      .where('mark.key_result_id', 'in', ids)
      .where('mark.is_due', '=', waiting)
      .whereRef('key_result.id', '=', 'mark.key_result_id')
      .whereRef('objective.id', '=', 'key_result.objective_id')
      .whereRef('cycle.id', '=', 'objective.cycle_id')
      .where('cycle.closed_at', 'is', null)
      .select('mark.key_result_id')
      .orderBy('mark.key_result_id')
      .execute();
    return rows.map((row) => row.key_result_id);
  }

  async listDue(now: number, limit: number): Promise<RecomputeMark[]> {
    const rows = await this.db
      .selectFrom('recompute_mark')
      .select(['key_result_id', 'is_due', 'run_at', 'next_slot_at'])
      .where('is_due', '=', due)
      .where('run_at', '<=', now)
      .orderBy('run_at')
      .orderBy('key_result_id')
      .limit(limit)
      .execute();
    return rows.map(toRecomputeMark);
  }

  async clear(ids: KeyResultId[], readAt: number): Promise<void> {
    if (ids.length === 0) return;
    await this.db
      .updateTable('recompute_mark')
      .set({ is_due: 0 })
      .where('key_result_id', 'in', ids)
      .where('marked_at', '<', readAt)
      .where('run_at', '<=', readAt + earlyMilliseconds)
      .execute();
  }
}

interface MarkRow {
  key_result_id: KeyResultId;
  is_due: Numeric | null;
  run_at: Numeric | null;
  next_slot_at: Numeric | null;
}

const toAffected = (row: MarkRow & { closed_at: Numeric | null }): AffectedKeyResult => ({
  ...toRecomputeMark(row),
  isWaiting: toNumber(row.is_due ?? 0) === waiting,
  isCycleClosed: row.closed_at !== null,
});

/** Never marked: not due, and free to run at once. */
const toRecomputeMark = (row: MarkRow): RecomputeMark => ({
  keyResultId: row.key_result_id,
  isDue: toNumber(row.is_due ?? 0) === due,
  runAt: toNumber(row.run_at ?? 0),
  nextSlotAt: toNumber(row.next_slot_at ?? 0),
});
