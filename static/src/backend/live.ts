import { events, realtime } from '@forge/bridge';
import { useEffect, useRef } from 'react';
import { channelOf } from '../../../src/contract/live';
import type { IssueId, TeamId } from '../../../src/domain/ids';
import { coalesce } from './coalesce';

const burstMs = 250;

type Unsubscribe = () => unknown;

/** Ends a subscription that may not have begun yet; a site without the service has nothing to end. */
function ends(subscription: Promise<{ unsubscribe: Unsubscribe }>): () => void {
  const begun = subscription.catch(() => null);
  return () => void begun.then((it) => it?.unsubscribe());
}

/** Calls back, once for a burst, when numbers of one of these teams were worked out anew. */
export function useTeamNews(teamIds: readonly TeamId[], onNews: () => Promise<void>): void {
  const latest = useLatest(onNews);
  const key = [...new Set(teamIds)].sort().join();
  useEffect(() => {
    if (key === '') return undefined;
    const tell = coalesce(() => latest.current(), burstMs);
    const stops = (key.split(',') as TeamId[]).map((id) => ends(realtime.subscribeGlobal(channelOf(id), tell)));
    return () => {
      tell.cancel();
      for (const stop of stops) stop();
    };
  }, [key, latest]);
}

/** Calls back when Jira says, in this window, that an issue changed. */
export function useIssueChanges(onChange: (issueId: IssueId) => Promise<void>): void {
  const latest = useLatest(onChange);
  useEffect(() => {
    const tellers = new Map<IssueId, ReturnType<typeof coalesce>>();
    const stop = ends(
      events.on('JIRA_ISSUE_CHANGED', (payload: unknown) => {
        const issueId = changedIssueOf(payload);
        if (issueId === null) return;
        const tell = tellers.get(issueId) ?? coalesce(() => latest.current(issueId), burstMs);
        tellers.set(issueId, tell);
        tell();
      }),
    );
    return () => {
      stop();
      for (const tell of tellers.values()) tell.cancel();
    };
  }, [latest]);
}

function changedIssueOf(payload: unknown): IssueId | null {
  if (typeof payload !== 'object' || payload === null || !('issueId' in payload)) return null;
  return String(payload.issueId) as IssueId;
}

/** Told to the window when the viewer may see other goals than before. */
export const sightChanged = 'throughline:sight-changed';

/** Calls back when the viewer returns to the window, and when they may see other goals than before. */
export function useReturn(onReturn: () => Promise<void>): void {
  const latest = useLatest(onReturn);
  useEffect(() => {
    const tell = coalesce(() => latest.current(), burstMs);
    const returned = (): void => {
      if (document.visibilityState === 'visible') tell();
    };
    window.addEventListener('focus', returned);
    document.addEventListener('visibilitychange', returned);
    window.addEventListener(sightChanged, tell);
    return () => {
      tell.cancel();
      window.removeEventListener('focus', returned);
      document.removeEventListener('visibilitychange', returned);
      window.removeEventListener(sightChanged, tell);
    };
  }, [latest]);
}

/** Calls back `everyMs` after the last time was answered, while it is given and the window is seen. */
export function usePolling(everyMs: number | null, onTick: () => Promise<void>): void {
  const latest = useLatest(onTick);
  useEffect(() => {
    if (everyMs === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const tick = async (): Promise<void> => {
      if (document.visibilityState === 'visible') await latest.current();
      if (!isOver) again();
    };
    const again = (): void => {
      timer = setTimeout(() => void tick(), everyMs);
    };
    again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [everyMs, latest]);
}

function useLatest<Value>(value: Value): { readonly current: Value } {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
}
