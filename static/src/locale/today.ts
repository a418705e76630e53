import { dayOf, type Day } from '../../../src/domain/day';

/** Today, as the backend counts days. */
export const today = (): Day => dayOf(Date.now());
