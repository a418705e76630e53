import { z } from 'zod';
import {
  changePeriods,
  type CompanyProgressView,
  type DivergingView,
  type MoversView,
} from '../company-progress-views';
import { cycleId } from '../fields';
import { operation } from '../operation';

const days = z.literal(changePeriods).default(14);
const everyone = { kind: 'everyone' } as const;

/** How all move. */
export const companyProgressOperations = {
  /** In the cycle asked for, or in the one that runs today. */
  readCompanyProgress: operation<CompanyProgressView>()(z.object({ cycleId: cycleId.nullable(), days }), everyone),
  listMovers: operation<MoversView>()(z.object({ cycleId, days }), everyone),
  listDiverging: operation<DivergingView>()(z.object({ cycleId }), everyone),
};
