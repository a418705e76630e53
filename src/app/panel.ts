import type { panelOperations } from '../contract/operations/panel';
import { ok } from '../contract/reply';
import type { HandlersOf } from '../use-cases/handlers';
import { rereadIssue } from '../use-cases/mirror/reread-issue';
import { findKeyResults } from '../use-cases/panel/find-key-results';
import { linkInitiative, unlinkInitiative } from '../use-cases/panel/link-initiative';
import { markHeartbeat, unmarkHeartbeat } from '../use-cases/panel/mark-heartbeat';
import { readIssuePanel } from '../use-cases/panel/read-issue-panel';
import { explainIssue } from '../use-cases/progress/explain-issue';
import { world } from './world';

export const panelHandlers: HandlersOf<typeof panelOperations> = {
  readIssuePanel: async ({ issueId }, caller) => ok(await readIssuePanel(world, issueId, caller)),
  rereadIssue: ({ issueId }, caller) => rereadIssue(world, issueId, caller),
  findKeyResults: async (query, caller) => ok(await findKeyResults(world, query, caller)),
  linkInitiative: (link, caller) => linkInitiative(world, link, caller),
  unlinkInitiative: (link, caller) => unlinkInitiative(world, link, caller),
  markHeartbeat: ({ issueId }, caller) => markHeartbeat(world, issueId, caller),
  unmarkHeartbeat: ({ issueId }, caller) => unmarkHeartbeat(world, issueId, caller),
  explainIssue: ({ issueId, keyResultId }) => explainIssue(world, issueId, keyResultId),
};
