import { useState } from 'react';
import type { IssuePanelView, ServedKeyResultView } from '../../../../src/contract/views';
import type { IssueId, KeyResultId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';

/** What was done last, and how it is taken back. */
export type Undo = ({ kind: 'unlinked'; title: string } | { kind: 'marked' | 'unmarked' }) & { takeBack: () => void };

export interface PanelChanges {
  isChanging: boolean;
  undo: Undo | null;
  failure: { error: CallError; retry: () => void } | null;
  dismissUndo: () => void;
  /** Throws when it fails: the picker shows why and keeps what was typed. */
  link: (keyResultId: KeyResultId) => Promise<void>;
  unlink: (served: ServedKeyResultView) => void;
  markHeartbeat: () => void;
  unmarkHeartbeat: () => void;
}

/** What can be changed in the panel; each answer is the panel's new view. */
export function usePanelChanges(issueId: IssueId, accept: (view: IssuePanelView) => void): PanelChanges {
  const [isChanging, setChanging] = useState(false);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [failure, setFailure] = useState<PanelChanges['failure']>(null);

  const change = async (ask: () => Promise<IssuePanelView>, undoOf: Undo | null): Promise<void> => {
    setChanging(true);
    setFailure(null);
    try {
      accept(await ask());
      setUndo(undoOf);
    } catch (error) {
      setFailure({ error: asCallError(error), retry: () => void change(ask, undoOf) });
    } finally {
      setChanging(false);
    }
  };
  const linkTo = (keyResultId: KeyResultId, weight?: number) =>
    call('linkInitiative', { issueId, keyResultId, ...(weight === undefined ? {} : { weight }) });
  const mark = () => call('markHeartbeat', { issueId });
  const unmark = () => call('unmarkHeartbeat', { issueId });

  return {
    isChanging,
    undo,
    failure,
    dismissUndo: () => setUndo(null),
    link: async (keyResultId) => {
      accept(await linkTo(keyResultId));
      setUndo(null);
      setFailure(null);
    },
    unlink: ({ keyResult, initiativeWeight }) =>
      void change(() => call('unlinkInitiative', { issueId, keyResultId: keyResult.id }), {
        kind: 'unlinked',
        title: keyResult.title,
        takeBack: () => void change(() => linkTo(keyResult.id, initiativeWeight), null),
      }),
    markHeartbeat: () => void change(mark, { kind: 'marked', takeBack: () => void change(unmark, null) }),
    unmarkHeartbeat: () => void change(unmark, { kind: 'unmarked', takeBack: () => void change(mark, null) }),
  };
}
