/** What a run may still use; requests are those to Jira. */
export interface Budget {
  readonly endAt: number;
  requests: number;
}

export const isUsedUp = ({ endAt, requests }: Budget, now: number): boolean => now > endAt || requests <= 0;
