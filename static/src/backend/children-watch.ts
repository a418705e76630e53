import { useRef, useState } from 'react';
import type { IssueId } from '../../../src/domain/ids';
import { askJira } from './jira';
import { usePolling, useReturn } from './live';

/** Pauses between looks, by the time since the issue was opened or something moved; after the last, none till the viewer returns. */
const pauses = [
  { untilMs: 60_000, pauseMs: 1_000 },
  { untilMs: 600_000, pauseMs: 10_000 },
];
const firstPauseMs = 0;

/**
 * Looks at the children of the issue in view with the viewer's own rights, and calls back when the newest of them is
 * another or changed; at the first look, when it changed since `asOf`, the instant when the numbers shown were worked
 * out (null: there is nothing to watch). Jira tells a panel of its own issue only, and the app's event may come minutes
 * late. A look is one small request; a minute of close looks costs less than opening the issue did.
 */
export function useChildrenWatch(issueId: IssueId, asOf: string | null, onChange: () => Promise<void>): void {
  const seen = useRef<NewestChild | null>(null);
  const movedAt = useRef<number | null>(null);
  const [pauseMs, setPauseMs] = useState<number | null>(firstPauseMs);

  usePolling(asOf === null ? null : pauseMs, async () => {
    const newest = await findNewestChild(issueId).catch(() => null);
    if (newest === null || asOf === null) {
      setPauseMs(null);
      return;
    }
    const hasMoved =
      seen.current === null
        ? Date.parse(newest.updated) > Date.parse(asOf)
        : newest.id !== seen.current.id || newest.updated !== seen.current.updated;
    seen.current = newest;
    if (hasMoved) {
      movedAt.current = null;
      await onChange();
    }
    movedAt.current ??= Date.now();
    setPauseMs(pauseAfter(Date.now() - movedAt.current));
  });
  useReturn(() => {
    movedAt.current = null;
    setPauseMs(firstPauseMs);
    return Promise.resolve();
  });
}

const pauseAfter = (quietMs: number): number | null => pauses.find(({ untilMs }) => quietMs < untilMs)?.pauseMs ?? null;

interface NewestChild {
  readonly id: string;
  readonly updated: string;
}

interface FoundIssues {
  readonly issues: readonly { readonly id: string; readonly fields: { readonly updated: string } }[];
}

/** The child that changed last; one without id or instant when there is none. */
async function findNewestChild(issueId: IssueId): Promise<NewestChild> {
  const { issues } = await askJira<FoundIssues>('/rest/api/3/search/jql', {
    jql: `parent = ${issueId} ORDER BY updated DESC`,
    fields: ['updated'],
    maxResults: 1,
  });
  const [newest] = issues;
  return newest === undefined ? { id: '', updated: '' } : { id: newest.id, updated: newest.fields.updated };
}
