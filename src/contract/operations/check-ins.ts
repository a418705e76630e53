import { z } from 'zod';
import type { CheckInsSavedView, CheckInsView } from '../check-in-views';
import type { CheckInId } from '../../domain/ids';
import { checkInId, day, figure, keyResultId, text } from '../fields';
import { operation } from '../operation';
import type { Saved } from '../views';

/** Most check-ins made at once. */
const atOnce = 100;

const checkIn = z.object({
  keyResultId,
  value: figure,
  confidence: z.number().int().min(0).max(10).nullable().default(null),
  note: text.default(''),
  /** Another status than the computed one, beside which it is shown. */
  statedPace: z.enum(['onTrack', 'atRisk', 'offTrack', 'done']).nullable().default(null),
  /** The day the value was true; when left out, today, or the day of the check-in that is corrected. */
  measuredOn: day.nullable().default(null),
});

/** Measured values, as people enter them. */
export const checkInsOperations = {
  readCheckIns: operation<CheckInsView>()(z.object({}), { kind: 'everyone' }),
  checkIn: operation<Saved<CheckInId>>()(
    checkIn.extend({
      /** An earlier check-in that this one corrects: it stays in the history, and counts no more. */
      replacesId: checkInId.nullable().default(null),
    }),
    { kind: 'check-in-author', keyResult: (i) => i.keyResultId, corrected: (i) => i.replacesId },
  ),
  /** One for each of several key results; what does not hold is refused by itself. */
  checkInAll: operation<CheckInsSavedView>()(z.object({ checkIns: z.array(checkIn).min(1).max(atOnce) }), {
    kind: 'row-by-row',
  }),
};
