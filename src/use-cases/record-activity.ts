import type { Caller, World } from './ports';

type Needs = Pick<World, 'activity' | 'clock'>;
/** What is said of a goal. */
type Talk =
  | 'agree'
  | 'propose'
  | 'comment'
  | 'editComment'
  | 'removeComment'
  | 'restoreComment'
  | 'resolveQuestion'
  | 'reopenQuestion';

interface Subject {
  kind:
    'settings' | 'strategy' | 'strategyPart' | 'strategicGoal' | 'cycle' | 'team' | 'objective' | 'keyResult' | 'issue';
  id: string;
}

export interface Change {
  change:
    | 'create'
    | 'publish'
    | 'discard'
    | 'restore'
    | 'measure'
    | 'edit'
    | 'move'
    | 'remove'
    | 'close'
    | 'reopen'
    | 'link'
    | 'unlink'
    | 'heartbeat'
    | Talk
    | 'grade'
    | 'carry'
    | 'clone';
  from: unknown;
  to: unknown;
}

/** Notes in the activity log what a person changed, from what to what. */
export const recordChange = (
  { activity, clock }: Needs,
  { accountId }: Caller,
  subject: Subject,
  { change, from, to }: Change,
): Promise<void> => activity.record({ at: clock.now(), accountId, source: 'person', subject, change, from, to });

export const recordCreation = (world: Needs, caller: Caller, subject: Subject, title: string): Promise<void> =>
  recordChange(world, caller, subject, { change: 'create', from: null, to: title });

export const recordRemoval = (world: Needs, caller: Caller, subject: Subject, title: string): Promise<void> =>
  recordChange(world, caller, subject, { change: 'remove', from: title, to: null });

/** Notes several changes of one person at once. */
export const recordChanges = (
  { activity, clock }: Needs,
  { accountId }: Caller,
  changes: (Change & { subject: Subject })[],
): Promise<void> =>
  activity.recordAll(changes.map((change) => ({ at: clock.now(), accountId, source: 'person', ...change })));
