/**
 * A company is made of parts of one size, twenty teams each with all that hangs on them. The first is generated; the
 * others are the same with another mark in every id, so that what the app derived for the first holds for them, too.
 * Nothing else in any row looks like the mark.
 */
export const firstMark = markOf(0);

export function markOf(part: number): string {
  return `94${String(part).padStart(3, '0')}149`;
}

const kinds = { team: 1, objective: 2, keyResult: 3, checkIn: 4, comment: 5, activity: 6, reply: 7, talk: 8 } as const;

/** An id of this app within the first part. */
export const idOf = (kind: keyof typeof kinds, n: number): string => uuid(n, kinds[kind], firstMark);

/** An id that all parts share. */
export const sharedId = (kind: 'strategicGoal' | 'cycle' | 'ownMeasure', n: number): string =>
  uuid(n, { strategicGoal: 101, cycle: 102, ownMeasure: 103 }[kind], '00000000');

const uuid = (n: number, kind: number, last: string) =>
  `${n.toString(16).padStart(8, '0')}-${kind.toString(16).padStart(4, '0')}-4000-8000-0000${last}`;

export const issueIdOf = (n: number): string => `${firstMark}${String(n).padStart(5, '0')}`;
export const projectIdOf = (n: number): string => `${firstMark}9${String(n).padStart(2, '0')}`;
export const groupIdOf = (n: number): string => `group-${firstMark}-${n}`;

/** Those who work in the first part: leads of its teams first. */
export const accountOf = (n: number): string => `712020:${firstMark}-${n}`;
