import { useState } from 'react';
import type { FieldIssue } from '../../../src/contract/reply';
import { asCallError, type CallError } from '../backend/call-error';

export interface Submission {
  isSaving: boolean;
  error: CallError | null;
  /** What is wrong with the field of that path. */
  issueAt: (path: string) => FieldIssue | undefined;
  /** Runs a change; what was typed stays when it fails. */
  submit: (save: () => Promise<unknown>) => Promise<void>;
}

/**
 * The sending of a form. `onSaved` runs after success only; `onConflict` when somebody else saved first: it reads what
 * they saved.
 */
export function useSubmission(
  onSaved: () => void | Promise<void>,
  onConflict: () => void | Promise<void> = () => undefined,
): Submission {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  return {
    isSaving,
    error,
    issueAt: (path) => error?.fieldIssues.find((issue) => issue.path === path),
    submit: async (save) => {
      setSaving(true);
      setError(null);
      try {
        await save();
        await onSaved();
      } catch (failure) {
        const refused = asCallError(failure);
        if (refused.isConflict) await onConflict();
        setError(refused);
      } finally {
        setSaving(false);
      }
    },
  };
}
