import { z } from 'zod';
import type { Day } from '../../domain/day';
import type { WorkTally } from '../../domain/heartbeat';
import type { TeamId } from '../../domain/ids';
import type { WorkReading, WorkShare, WorkWeek } from '../../use-cases/ports';
import { toNumber } from './cells';
import type { Numeric } from './cells';

/** A tally in a list, since there are two to each week of each team. */
const tally = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .transform(([strategic, heartbeat, unclassified, issues]) => ({ strategic, heartbeat, unclassified, issues }));

const weeks = z.array(
  z
    .tuple([z.string(), tally, tally.nullable()])
    .transform(([week, completed, inProgress]): WorkWeek => ({ week: week as Day, completed, inProgress })),
);

/** @throws ZodError when the cell holds no weeks */
export const toWeeks = (cell: string): WorkWeek[] => weeks.parse(JSON.parse(cell));

const fromTally = ({ strategic, heartbeat, unclassified, issues }: WorkTally) =>
  [strategic, heartbeat, unclassified, issues] as const;

export const fromWorkShare = (teamId: TeamId, share: WorkShare, computedAt: number) => ({
  ...{ cycle_id: share.cycleId, team_id: teamId, computed_at: computedAt },
  completed_strategic: share.completed.strategic,
  completed_heartbeat: share.completed.heartbeat,
  completed_unclassified: share.completed.unclassified,
  completed_issues: share.completed.issues,
  active_strategic: share.inProgress.strategic,
  active_heartbeat: share.inProgress.heartbeat,
  active_unclassified: share.inProgress.unclassified,
  active_issues: share.inProgress.issues,
  weeks: JSON.stringify(
    share.weeks.map(({ week, completed, inProgress }) => [
      week,
      fromTally(completed),
      inProgress === null ? null : fromTally(inProgress),
    ]),
  ),
});

export const shareColumns = [
  'work_share.completed_strategic',
  'work_share.completed_heartbeat',
  'work_share.completed_unclassified',
  'work_share.completed_issues',
  'work_share.active_strategic',
  'work_share.active_heartbeat',
  'work_share.active_unclassified',
  'work_share.active_issues',
] as const;

type ShareColumn = (typeof shareColumns)[number] extends `work_share.${infer Column}` ? Column : never;

/** null: nothing was computed for the team and the cycle. */
export function toTallies(
  row: Record<ShareColumn, Numeric | null>,
): { completed: WorkTally; inProgress: WorkTally } | null {
  if (row.completed_issues === null) return null;
  const tallyOf = (state: 'completed' | 'active'): WorkTally => ({
    strategic: toNumber(row[`${state}_strategic`] ?? 0),
    heartbeat: toNumber(row[`${state}_heartbeat`] ?? 0),
    unclassified: toNumber(row[`${state}_unclassified`] ?? 0),
    issues: toNumber(row[`${state}_issues`] ?? 0),
  });
  return { completed: tallyOf('completed'), inProgress: tallyOf('active') };
}

/** The app's own note of a reading, which it alone writes. */
export const toWorkReading = (cell: string): WorkReading => JSON.parse(cell) as WorkReading;
