import { call } from './call';
import { sightChanged } from './live';
import type { Reading } from './reader';

/** Whether there may be more to see for the viewer: the backend says so, or does not find what was asked for. */
export const isMembershipDue = ({ view, error }: Reading<unknown>): boolean =>
  (typeof view === 'object' && view !== null && Reflect.get(view, 'isMembershipDue') === true) ||
  error?.refusal.code === 'not-found';

/** Has the groups of the viewer looked at, and tells open screens when other goals than before are theirs to see. */
export async function confirmMembership(): Promise<void> {
  const { hasChanged } = await call('confirmMembership', {});
  if (hasChanged) window.dispatchEvent(new Event(sightChanged));
}
