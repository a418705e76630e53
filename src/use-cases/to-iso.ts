/** An instant as views tell it. */
export const toIso = (instant: number): string => new Date(instant).toISOString();
