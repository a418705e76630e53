import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError, type CallError } from '../backend/call-error';
import { ErrorMessage } from './error-message';
import { UndoNotice } from './undo-notice';

/** Something that was done. */
export interface Done {
  /** Says what. */
  readonly sentence: string;
  readonly restore: () => Promise<unknown>;
}

interface UndoOffer {
  readonly offerUndo: (done: Done) => void;
  /** null while nothing was done. */
  readonly notice: ReactNode;
}

/** Says what was done last, and takes it back; `onChanged` reads again after that. */
export function useUndo(onChanged: () => Promise<void>): UndoOffer {
  const { t } = useTranslation();
  const [done, setDone] = useState<Done | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const reread = useRef(onChanged);
  useEffect(() => {
    reread.current = onChanged;
  });
  const undo = useMemo(() => {
    const takeBack = async (): Promise<void> => {
      setError(null);
      try {
        await done?.restore();
        await reread.current();
        setDone(null);
      } catch (failure) {
        setError(asCallError(failure));
      }
    };
    return { takeBack: () => void takeBack() };
  }, [done]);
  const offerUndo = (next: Done): void => {
    setError(null);
    setDone(next);
  };
  const notice = done !== null && (
    <>
      <UndoNotice sentence={done.sentence} undo={undo} onDismiss={() => setDone(null)} />
      {error !== null && <ErrorMessage title={t('goals.notRestored')} error={error} />}
    </>
  );
  return { offerUndo, notice };
}
