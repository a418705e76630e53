import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeyResultChoicesView } from '../../../src/contract/views';
import type { KeyResultId, ProjectId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import type { CallError } from '../backend/call-error';
import { Reader, type Reading } from '../backend/reader';

const typingPauseMs = 200;

interface KeyResultChoices {
  groups: KeyResultChoicesView['groups'];
  hasMore: boolean;
  error: CallError | null;
  /** There is no answer to show yet. */
  isFirst: boolean;
  retry: () => void;
}

/** Key results whose title, or whose objective's, has the text; asked when typing pauses. The newest answer wins. */
export function useKeyResultChoices(
  text: string,
  projectId: ProjectId | null,
  linkedIds: readonly KeyResultId[],
): KeyResultChoices {
  const [reading, setReading] = useState<Reading<KeyResultChoicesView>>({ view: null, error: null });
  const [reader] = useState(() => new Reader<KeyResultChoicesView>(setReading));
  const search = text.trim();
  const find = useCallback(
    () => reader.read(() => call('findKeyResults', { text: search, projectId })),
    [reader, search, projectId],
  );
  useEffect(() => {
    const timer = setTimeout(() => void find(), search === '' ? 0 : typingPauseMs);
    return () => clearTimeout(timer);
  }, [find, search]);
  const { error } = reading;
  const view = error === null ? reading.view : null;
  const groups = useMemo(() => withoutLinked(view?.groups ?? [], linkedIds), [view, linkedIds]);
  return { groups, hasMore: view?.hasMore ?? false, error, isFirst: view === null, retry: () => void find() };
}

function withoutLinked(
  groups: KeyResultChoicesView['groups'],
  linkedIds: readonly KeyResultId[],
): KeyResultChoicesView['groups'] {
  return groups
    .map((group) => ({ ...group, keyResults: group.keyResults.filter(({ id }) => !linkedIds.includes(id)) }))
    .filter(({ keyResults }) => keyResults.length > 0);
}
