import type { AccountId } from '../../../src/domain/ids';
import { call } from './call';
import { sightChanged } from './live';

/** The backend is asked again after this time; it knows by itself when to ask Jira. */
const pauseMs = 300_000;

/** Has the groups of the viewer looked at, and tells open screens when other goals than before are theirs to see. */
export async function confirmMembership(accountId: AccountId): Promise<void> {
  if (!isDue(`throughline.membership.${accountId}`)) return;
  const { hasChanged } = await call('confirmMembership', {});
  if (hasChanged) window.dispatchEvent(new Event(sightChanged));
}

/** A browser that keeps nothing asks each time. */
function isDue(key: string): boolean {
  try {
    const now = Date.now();
    if (now - Number(localStorage.getItem(key)) < pauseMs) return false;
    localStorage.setItem(key, String(now));
    return true;
  } catch {
    return true;
  }
}
