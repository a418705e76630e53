import { z } from 'zod';
import type { CheckInId } from '../../domain/ids';
import { day, figure, keyResultId, text } from '../fields';
import { operation } from '../operation';
import type { Saved } from '../views';

/** Measured values, as people enter them. */
export const checkInsOperations = {
  checkIn: operation<Saved<CheckInId>>()(
    z.object({
      keyResultId,
      value: figure,
      confidence: z.number().int().min(0).max(10).nullable().default(null),
      note: text.default(''),
      /** The day the value was true; today when left out. */
      measuredOn: day.nullable().default(null),
    }),
    { kind: 'check-in-author', keyResult: (i) => i.keyResultId },
  ),
};
