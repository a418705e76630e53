import { useCallback, useEffect, useState } from 'react';
import { confirmMembership, isMembershipDue } from './membership';
import { Reader, type Reading } from './reader';

interface LiveReading<View> extends Reading<View> {
  /** Reads, now. Never fails: a failure shows as `error`. */
  read: (ask: () => Promise<View>) => Promise<void>;
  /** Takes the answer of a change. */
  accept: (view: View) => void;
}

/**
 * A view that is read when the screen opens, and whenever it asks; the newest answer wins. Once it is shown, it is looked
 * whether the viewer may see more, where that may be.
 */
export function useReading<View>(open: () => Promise<View>): LiveReading<View> {
  const [reading, setReading] = useState<Reading<View>>({ view: null, error: null });
  const [reader] = useState(() => new Reader<View>(setReading));
  const [first] = useState(() => open);
  useEffect(() => {
    void reader.read(first);
  }, [reader, first]);
  const isDue = isMembershipDue(reading);
  useEffect(() => {
    if (isDue) void confirmMembership().catch(() => undefined);
  }, [isDue]);
  const read = useCallback((ask: () => Promise<View>) => reader.read(ask), [reader]);
  const accept = useCallback((view: View) => reader.accept(view), [reader]);
  return { ...reading, read, accept };
}
