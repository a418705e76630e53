import type { Caller, World } from './ports';

/** Notes in the activity log that a person made something. */
export const recordCreation = (
  { activity, clock }: Pick<World, 'activity' | 'clock'>,
  { accountId }: Caller,
  subject: { kind: string; id: string },
  title: string,
): Promise<void> =>
  activity.record({ at: clock.now(), accountId, source: 'person', subject, change: 'create', from: null, to: title });
