import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { GapKind } from '../../../domain/gaps';
import type { CycleId, StrategicGoalId, TeamId } from '../../../domain/ids';
import type { GapStore, KeptGaps, PlacedGap } from '../../../use-cases/ports';
import { fromBoolean } from '../database/cells';
import { detailOf } from '../rows/gap-cells';
import { inChunks, rowsPerStatement } from '../database/given-rows';
import type { Database } from '../database/schema';
import { asGiven, upsert } from '../database/upsert';
import { listKeptGaps, nothingKept, toPlaced } from './kept-gaps';

/** A gap that is open has its age already. */
const reopened = asGiven('objective_id', 'strategic_goal_id', 'detail', 'is_restricted');

export class SqlGapStore implements GapStore {
  constructor(private readonly db: Kysely<Database>) {}

  async listOpen(cycleId: CycleId, kinds: GapKind[], teamIds: TeamId[] | 'all'): Promise<PlacedGap[]> {
    const rows = await this.db
      .selectFrom('gap')
      .selectAll()
      .where('cycle_id', '=', cycleId)
      .where('kind', 'in', kinds)
      .$if(teamIds !== 'all', (query) => query.where('team_id', 'in', teamIds as TeamId[]))
      .execute();
    return rows.map(toPlaced);
  }

  async open(cycleId: CycleId, gaps: PlacedGap[], since: number): Promise<void> {
    const rows = gaps.map((placed) => ({ ...keyOf(cycleId, placed), ...cellsOf(placed), since }));
    await upsert(this.db, 'gap', rows, reopened);
  }

  async close(cycleId: CycleId, gaps: PlacedGap[]): Promise<void> {
    for (const chunk of inChunks(gaps, rowsPerStatement)) {
      const keys = chunk.map((placed) => {
        const { team_id, kind, subject_id } = keyOf(cycleId, placed);
        return sql`(${team_id}, ${kind}, ${subject_id})`;
      });
      await sql`DELETE FROM gap WHERE cycle_id = ${cycleId}
        AND (team_id, kind, subject_id) IN (${sql.join(keys)})`.execute(this.db);
    }
  }

  async listKept(teamIds: TeamId[], cycleIds: CycleId[]): Promise<KeptGaps> {
    return teamIds.length === 0 || cycleIds.length === 0 ? nothingKept() : listKeptGaps(this.db, teamIds, cycleIds);
  }

  async saveTallies(cycleId: CycleId, tallies: Parameters<GapStore['saveTallies']>[1]): Promise<void> {
    for (const chunk of inChunks(tallies, rowsPerStatement)) {
      const rows = chunk.map(({ teamId, tally }) => ({
        ...{ cycle_id: cycleId, team_id: teamId },
        counts: JSON.stringify(tally),
      }));
      await this.db.replaceInto('gap_tally').values(rows).execute();
    }
  }

  async listUnserved(cycleIds: CycleId[], ids: StrategicGoalId[] | 'all'): Promise<StrategicGoalId[]> {
    const isAsked = ids === 'all' ? sql`TRUE` : sql`strategic_goal.id IN (${sql.join(['', ...ids])})`;
    const { rows } = await sql<{ id: StrategicGoalId }>`
      SELECT strategic_goal.id FROM strategic_goal WHERE ${isAsked} AND strategic_goal.retired_at IS NULL
      AND (SELECT objective.id FROM objective WHERE objective.strategic_goal_id = strategic_goal.id
        AND objective.cycle_id IN (${sql.join(['', ...cycleIds])}) LIMIT 1) IS NULL`.execute(this.db);
    return rows.map(({ id }) => id);
  }
}

const keyOf = (cycleId: CycleId, { gap, teamId }: PlacedGap) => ({
  ...{ cycle_id: cycleId, team_id: teamId ?? ('' as const) },
  ...{ kind: gap.kind, subject_id: gap.id as string },
});

const cellsOf = ({ gap, objectiveId, strategicGoalId, isRestricted }: PlacedGap) => ({
  objective_id: objectiveId ?? ('' as const),
  strategic_goal_id: strategicGoalId ?? ('' as const),
  detail: detailOf(gap),
  is_restricted: fromBoolean(isRestricted),
});
