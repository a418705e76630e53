import { useEffect, useRef, useState } from 'react';
import type { CommentListView, Cursor, GoalKey, ThreadView } from '../../../../src/contract/goal-page-views';
import { call } from '../../backend/call';

interface OlderThreads {
  threads: ThreadView[];
  /** null: all are shown. */
  next: Cursor | null;
  show: () => Promise<void>;
  /** Reads as many again as are shown. */
  reread: () => Promise<void>;
}

/** The threads that the page's own reading leaves out, as far as they were asked for. */
export function useOlderThreads(goal: GoalKey, newest: CommentListView): OlderThreads {
  const [pages, setPages] = useState<CommentListView[]>([]);
  const start = newest.next;
  const last = pages.at(-1);
  const next = last === undefined ? start : last.next;
  const read = (before: Cursor | null) => call('readComments', { goal, before });
  const reread = async (): Promise<void> => {
    const fresh: CommentListView[] = [];
    for (let before = start; fresh.length < pages.length && before !== null; before = fresh.at(-1)?.next ?? null) {
      fresh.push(await read(before));
    }
    setPages(fresh);
  };
  // A new comment moves the place where the older ones begin.
  const latest = useRef(reread);
  useEffect(() => {
    latest.current = reread;
  });
  const startId = start?.id;
  useEffect(() => void latest.current().catch(() => undefined), [startId]);
  return {
    threads: pages.flatMap(({ threads }) => threads),
    next,
    show: async () => {
      const page = await read(next);
      setPages((before) => [...before, page]);
    },
    reread,
  };
}
