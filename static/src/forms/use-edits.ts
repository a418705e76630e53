import { useState } from 'react';

interface Edits<Thing> {
  /** What was there when the form was opened, with what was typed since. */
  draft: Thing;
  edit: (fields: Partial<Thing>) => void;
  /** What others saved meanwhile, once saving met a conflict; null before. */
  theirs: Thing | null;
  /** From now on, what was typed stands on what others saved, as far as it is read. */
  meetConflict: () => void;
}

/**
 * Edits of something that others may change meanwhile. A newer reading does not slip under what is being written: the
 * draft keeps the version that it began with, until a conflict has shown theirs. What was not touched is theirs then.
 */
export function useEdits<Thing extends { readonly version: number }>(current: Thing): Edits<Thing> {
  const [opened] = useState(current);
  const [edited, setEdited] = useState<Partial<Thing>>({});
  const [isContested, setContested] = useState(false);
  return {
    draft: { ...(isContested ? current : opened), ...edited },
    edit: (fields) => setEdited((before) => ({ ...before, ...fields })),
    theirs: isContested ? current : null,
    meetConflict: () => setContested(true),
  };
}
