import type { Caller, World } from './ports';

type Needs = Pick<World, 'activity' | 'clock'>;
interface Subject {
  kind: 'strategicGoal' | 'cycle' | 'team' | 'objective' | 'keyResult' | 'issue';
  id: string;
}

/** Notes in the activity log what a person changed, from what to what. */
export const recordChange = (
  { activity, clock }: Needs,
  { accountId }: Caller,
  subject: Subject,
  { change, from, to }: { change: 'create' | 'edit' | 'link' | 'unlink' | 'heartbeat'; from: unknown; to: unknown },
): Promise<void> => activity.record({ at: clock.now(), accountId, source: 'person', subject, change, from, to });

export const recordCreation = (world: Needs, caller: Caller, subject: Subject, title: string): Promise<void> =>
  recordChange(world, caller, subject, { change: 'create', from: null, to: title });
