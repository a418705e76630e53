import type { Input } from '../../../src/contract/operations';

/** What a number can be explained of. */
export type ExplainedSubject = Input<'explainProgress'> | ({ kind: 'issue' } & Input<'explainIssue'>);
