import { z } from 'zod';
import { issueId, keyResultId, limits, projectId, weight } from '../fields';
import { operation } from '../operation';
import type { ExplanationView, IssuePanelView, KeyResultChoicesView } from '../views';

const onIssue = z.object({ issueId });
const onInitiative = z.object({ issueId, keyResultId });

/** What the panel on an issue asks. */
export const panelOperations = {
  readIssuePanel: operation<IssuePanelView>()(onIssue, { kind: 'everyone' }),
  /**
   * Reads the issue and its children from Jira with the caller's rights, then answers as `readIssuePanel`; an issue that
   * the caller may not see is not found.
   */
  rereadIssue: operation<IssuePanelView>()(onIssue, { kind: 'everyone' }),
  findKeyResults: operation<KeyResultChoicesView>()(
    z.object({ text: z.string().max(limits.title), projectId: projectId.nullable() }),
    { kind: 'everyone' },
  ),
  linkInitiative: operation<IssuePanelView>()(onInitiative.extend({ weight: weight.default(1) }), {
    kind: 'initiative-editor',
    issue: (i) => i.issueId,
    keyResult: (i) => i.keyResultId,
    mustSee: true,
  }),
  unlinkInitiative: operation<IssuePanelView>()(onInitiative, {
    kind: 'initiative-editor',
    issue: (i) => i.issueId,
    keyResult: (i) => i.keyResultId,
    mustSee: false,
  }),
  markHeartbeat: operation<IssuePanelView>()(onIssue, { kind: 'issue-editor', issue: (i) => i.issueId }),
  unmarkHeartbeat: operation<IssuePanelView>()(onIssue, { kind: 'issue-editor', issue: (i) => i.issueId }),
  /** Why the delivery of one issue, which counts for this key result, is that number. */
  explainIssue: operation<ExplanationView>()(onInitiative, {
    kind: 'issue-viewer',
    issue: (i) => i.issueId,
    keyResult: (i) => i.keyResultId,
  }),
};
