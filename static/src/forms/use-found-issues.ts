import { useCallback, useEffect, useState } from 'react';
import type { ProjectId } from '../../../src/domain/ids';
import type { CallError } from '../backend/call-error';
import { findIssues, type FoundIssues } from '../backend/find-issues';
import { Reader, type Reading } from '../backend/reader';

const typingPauseMs = 300;

/** Issues for what was typed, asked when typing pauses; the newest answer wins, and stands until the next. */
export function useFoundIssues(
  typed: string,
  projectId: ProjectId,
): { found: FoundIssues | null; error: CallError | null; retry: () => void } {
  const [reading, setReading] = useState<Reading<FoundIssues>>({ view: null, error: null });
  const [reader] = useState(() => new Reader<FoundIssues>(setReading));
  const search = typed.trim();
  const find = useCallback(() => reader.read(() => findIssues(search, projectId)), [reader, search, projectId]);
  useEffect(() => {
    const timer = setTimeout(() => void find(), search === '' ? 0 : typingPauseMs);
    return () => clearTimeout(timer);
  }, [find, search]);
  return { found: reading.error === null ? reading.view : null, error: reading.error, retry: () => void find() };
}
