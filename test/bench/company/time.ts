import type { Day } from '../../../src/domain/day';
import { sharedId } from './names';

/** The morning on which the company is measured: two thirds of its quarter are over. */
export const now = Date.UTC(2026, 4, 29, 9);

/** Time that passes by a millisecond whenever somebody looks: the same each time, and never standing still. */
export function tickingFrom(start: number): () => number {
  let looks = 0;
  return () => start + looks++;
}

const day = 86_400_000;

export const instantOf = (daysAgo: number): number => now - daysAgo * day;
export const today = new Date(now).toISOString().slice(0, 10) as Day;
export const dayOf = (daysAgo: number): string => new Date(instantOf(daysAgo)).toISOString().slice(0, 10);

/** Five months. */
export const daysKept = 150;

/** The year, a quarter that was closed, one that is over, and the one that runs. */
export const cycles = [
  { id: sharedId('cycle', 0), name: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31', isClosed: false },
  { id: sharedId('cycle', 1), name: '2025 Q4', startsOn: '2025-10-01', endsOn: '2025-12-31', isClosed: true },
  { id: sharedId('cycle', 2), name: '2026 Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', isClosed: false },
  { id: sharedId('cycle', 3), name: '2026 Q2', startsOn: '2026-04-01', endsOn: '2026-06-30', isClosed: false },
] as const;

export const runningQuarter = cycles[3];
