import { z } from 'zod';
import type { Day } from '../../../domain/day';
import type { WorkTally } from '../../../domain/heartbeat';
import type { TeamId } from '../../../domain/ids';
import type { WorkReading, WorkShare, WorkWeek } from '../../../use-cases/ports';

/** A tally is a list, since there are two to each week of each team. */
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

/** @throws ZodError when the cell holds no tally */
export const toTally = (cell: string): WorkTally => tally.parse(JSON.parse(cell));

export const fromWorkShare = (teamId: TeamId, share: WorkShare, computedAt: number) => ({
  ...{ cycle_id: share.cycleId, team_id: teamId, computed_at: computedAt },
  completed: JSON.stringify(fromTally(share.completed)),
  in_progress: JSON.stringify(fromTally(share.inProgress)),
  weeks: JSON.stringify(
    share.weeks.map(({ week, completed, inProgress }) => [
      week,
      fromTally(completed),
      inProgress === null ? null : fromTally(inProgress),
    ]),
  ),
});

/** The app's own note of a reading, which it alone writes. */
export const toWorkReading = (cell: string): WorkReading => JSON.parse(cell) as WorkReading;
