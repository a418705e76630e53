import { z } from 'zod';
import { changePeriods, type CompanyProgressView } from '../company-progress-views';
import { cycleId } from '../fields';
import { operation } from '../operation';

const days = z.literal(changePeriods).default(14);

/** How all move. */
export const companyProgressOperations = {
  /** In the cycle asked for, or in the one that runs today. */
  readCompanyProgress: operation<CompanyProgressView>()(z.object({ cycleId: cycleId.nullable(), days }), {
    kind: 'everyone',
  }),
};
