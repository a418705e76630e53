/** What every operation answers. Failures are values with a stable code; `message` is one sentence a person can act on. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: AppError };

export type AppError =
  /** The input does not hold; `path` names the field as the input schema does, dots between levels ('measure.target'). */
  | { code: 'invalid-input'; issues: FieldIssue[] }
  | { code: 'not-found'; what: Missing; message: string }
  | { code: 'forbidden'; message: string }
  /** Somebody was there before: a newer edit of the same thing, the same link made already, the cycle closed, something in the way. */
  | {
      code: 'conflict';
      reason: 'newer-edit' | 'already-linked' | 'already-carried' | 'cycle-closed' | 'in-use';
      message: string;
    }
  | { code: 'limit'; message: string }
  /** Jira, the database or the app itself failed; `reference` finds the failure in the logs. */
  | { code: 'unavailable'; reference: string; message: string; retryAfterSeconds?: number };

export interface FieldIssue {
  path: string;
  reason: string;
  message: string;
}

export type Missing =
  | 'operation'
  | 'issue'
  | 'key-result'
  | 'objective'
  | 'strategic-goal'
  | 'team'
  | 'cycle'
  | 'project'
  | 'initiative'
  | 'comment'
  | 'check-in'
  | 'strategy-part'
  | 'strategy-version';

export const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
export const refuse = (error: AppError): { ok: false; error: AppError } => ({ ok: false, error });

const missingSentences: Record<Missing, string> = {
  operation: 'This version of the app does not know that operation. Reload the page.',
  issue: 'This issue does not exist, or you may not see it.',
  'key-result': 'This key result does not exist any more. Choose another one.',
  objective: 'This objective does not exist any more. Choose another one.',
  'strategic-goal': 'This strategic goal does not exist any more. Choose another one.',
  team: 'This team does not exist any more. Choose another one.',
  cycle: 'This cycle does not exist any more. Choose another one.',
  project: 'This project does not exist, or you may not see it.',
  initiative: 'This issue is not linked to that key result any more.',
  comment: 'This comment was removed.',
  'strategy-part': 'This part of the strategy does not exist any more. Reload the page.',
  'strategy-version': 'This version of the strategy does not exist.',
  'check-in': 'This check-in does not exist, or belongs to another key result.',
};

export const notFound = (what: Missing) => refuse({ code: 'not-found', what, message: missingSentences[what] });
export const invalid = (path: string, reason: string, message: string) =>
  refuse({ code: 'invalid-input', issues: [{ path, reason, message }] });
export const newerEdit = () =>
  refuse({
    code: 'conflict',
    reason: 'newer-edit',
    message: 'Somebody changed this while you were writing. Your text is kept: compare it with theirs and save again.',
  });

export const cycleClosed = () =>
  refuse({
    code: 'conflict',
    reason: 'cycle-closed',
    message: 'This cycle is closed: its goals are kept as they are. An administrator can reopen it.',
  });

export const inUse = () =>
  refuse({
    code: 'conflict',
    reason: 'in-use',
    message: 'Something still belongs to it. Move that or remove it first.',
  });
