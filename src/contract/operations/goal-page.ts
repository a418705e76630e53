import { z } from 'zod';
import { cursor, cycleId, goal, projectId } from '../fields';
import { goalViewer } from '../permission';
import type { ActivityView, GoalListView, GoalPageView } from '../goal-page-views';
import { operation } from '../operation';

/** Goals, read: all of a project, and one alone. */
export const goalPageOperations = {
  /** Of the cycle asked for, or of the one that runs today. */
  readGoals: operation<GoalListView>()(z.object({ projectId, cycleId: cycleId.nullable() }), { kind: 'everyone' }),
  /** A goal that the caller may not see is not found. */
  readGoalPage: operation<GoalPageView>()(z.object({ goal }), { kind: 'everyone' }),
  /** Changes before `before`, or the newest. */
  readActivity: operation<ActivityView>()(z.object({ goal, before: cursor.nullable().default(null) }), goalViewer),
};
