import type { Input } from '../../../../src/contract/operations';
import type { HeartbeatCountView } from '../../../../src/contract/work-views';
import { call } from '../../backend/call';
import { useAsked } from '../../forms/use-asked';

/** What a declaration matches, a moment after the last letter; null before, while it is empty, or without an answer. */
export function useHeartbeatCount(declaration: Input<'tryHeartbeat'>): HeartbeatCountView | null {
  const isEmpty = declaration.jql.trim() === '' && declaration.issueTypeIds.length === 0;
  return useAsked(declaration, !isEmpty, (asked) => call('tryHeartbeat', asked));
}
