import { z } from 'zod';
import { issueId, keyResultId, weight } from '../fields';
import type { InitiativesLinkedView } from '../initiative-views';
import { operation } from '../operation';

/** Most issues linked at once. */
export const linkedAtOnce = 50;

/** The issues that are to move a key result, as its team plans them. */
export const initiativesOperations = {
  /** Links those that the caller may see in Jira; each is answered on its own. */
  linkInitiatives: operation<InitiativesLinkedView>()(
    z.object({
      keyResultId,
      issues: z
        .array(z.object({ issueId, weight: weight.default(1) }))
        .min(1)
        .max(linkedAtOnce),
    }),
    { kind: 'goal-editor', goals: (i) => ({ keyResultId: i.keyResultId }) },
  ),
  /** Weighs an initiative anew; `from` is the weight that the caller saw. */
  editInitiative: operation<{ weight: number }>()(z.object({ keyResultId, issueId, from: weight, weight }), {
    kind: 'goal-editor',
    goals: (i) => ({ keyResultId: i.keyResultId }),
  }),
};
