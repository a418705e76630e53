import { z } from 'zod';
import { cycleId, objectiveId, strategicGoalId, teamId } from '../fields';
import { gadgetShows, mostGadgetRows, type GadgetView } from '../gadget-views';
import { operation } from '../operation';

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('company') }),
  z.object({ kind: z.literal('strategicGoal'), id: strategicGoalId }),
  z.object({ kind: z.literal('team'), id: teamId, isWithBelow: z.boolean() }),
  z.object({ kind: z.literal('objectives'), ids: z.array(objectiveId).min(1).max(mostGadgetRows) }),
]);

/** The dashboard gadget. */
export const gadgetOperations = {
  /** Of the cycle asked for, or of the one that runs today; `rows`: how many objectives are listed at most. */
  readGadget: operation<GadgetView>()(
    z.object({
      scope,
      cycleId: cycleId.nullable(),
      show: z.enum(gadgetShows),
      rows: z.number().int().min(1).max(mostGadgetRows),
    }),
    { kind: 'everyone' },
  ),
};
