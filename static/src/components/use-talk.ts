import { useState } from 'react';
import { asCallError, type CallError } from '../backend/call-error';

export interface Talk {
  /** Does something about what is said, and reads the page again. */
  act: (ask: () => Promise<unknown>, undo?: { sentence: string; takeBack: () => Promise<unknown> }) => Promise<void>;
  undo: { sentence: string; takeBack: () => void } | null;
  failure: { error: CallError; retry: () => void } | null;
  dismissUndo: () => void;
}

/** What is done at one press: when it fails it can be tried again, and some of it taken back. */
export function useTalk(onChanged: () => Promise<void>): Talk {
  const [undo, setUndo] = useState<Talk['undo']>(null);
  const [failure, setFailure] = useState<Talk['failure']>(null);
  const act: Talk['act'] = async (ask, undoOf) => {
    setFailure(null);
    try {
      await ask();
      await onChanged();
      setUndo(undoOf === undefined ? null : { ...undoOf, takeBack: () => void act(undoOf.takeBack) });
    } catch (error) {
      setFailure({ error: asCallError(error), retry: () => void act(ask, undoOf) });
    }
  };
  return { act, undo, failure, dismissUndo: () => setUndo(null) };
}
