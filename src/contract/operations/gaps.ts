import { z } from 'zod';
import { gapKinds } from '../../domain/gaps';
import { cycleId, gapOf, strategicGoalId, talkSubject, teamId } from '../fields';
import { mostGaps, type GapListView, type GapsPageView } from '../gap-views';
import type { CommentListView } from '../goal-page-views';
import { operation } from '../operation';
import { talkViewer } from '../permission';

/** Which gaps are listed; null, 'any' and no kinds are no condition. */
const gapFilter = z.object({
  kinds: z.array(z.enum(gapKinds)).max(gapKinds.length).default([]),
  /** With all teams below it. */
  teamId: teamId.nullable().default(null),
  strategicGoalId: strategicGoalId.nullable().default(null),
  /** Whether an open conversation is held about it. */
  conversation: z.enum(['any', 'open', 'none']).default('any'),
});
export type GapFilter = z.output<typeof gapFilter>;

const after = z.object({
  since: z.iso.datetime(),
  kind: z.enum(gapKinds),
  teamId: teamId.nullable(),
  subjectId: z.string().max(36),
});

/** Where the line of sight breaks. */
export const gapsOperations = {
  /** In the cycle asked for, or in the one that runs today. */
  readGaps: operation<GapsPageView>()(z.object({ cycleId: cycleId.nullable(), filter: gapFilter.prefault({}) }), {
    kind: 'everyone',
  }),
  listGaps: operation<GapListView>()(
    z.object({
      cycleId,
      filter: gapFilter.prefault({}),
      after: after.nullable().default(null),
      limit: z.number().int().min(1).max(mostGaps).default(50),
    }),
    { kind: 'everyone' },
  ),
  /** What is said about a gap: the threads that were begun for it, newest first. */
  readConversation: operation<CommentListView>()(z.object({ about: talkSubject, gap: gapOf }), talkViewer),
};
