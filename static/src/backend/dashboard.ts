import { events } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import { askJira } from './jira';

/** Whether the viewer may edit the dashboard; null until Jira has answered, or where it does not. */
export function useMayEditDashboard(dashboardId: string | null): boolean | null {
  const [mayEdit, setMayEdit] = useState<boolean | null>(null);
  useEffect(() => {
    if (dashboardId === null) return undefined;
    let isCurrent = true;
    askJira<{ isWritable?: boolean }>(`/rest/api/3/dashboard/${dashboardId}`).then(
      ({ isWritable }) => isCurrent && setMayEdit(isWritable === true),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [dashboardId]);
  return mayEdit;
}

/** Calls back when Jira has the dashboard refreshed, or this gadget of it: by hand, or by its interval. */
export function useRefresh(gadgetId: string | null, onRefresh: () => Promise<void>): void {
  const latest = useRef(onRefresh);
  useEffect(() => {
    latest.current = onRefresh;
  });
  useEffect(() => {
    const begun = events.on('JIRA_DASHBOARD_GADGET_REFRESH', (payload: unknown) => {
      if (concerns(payload, gadgetId)) void latest.current();
    });
    return () => void begun.then(({ unsubscribe }) => unsubscribe());
  }, [gadgetId]);
}

function concerns(payload: unknown, gadgetId: string | null): boolean {
  const { gadgetId: meant } = (payload ?? {}) as { gadgetId?: string | number };
  return meant === undefined || String(meant) === gadgetId;
}
