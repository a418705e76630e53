import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DraftPartView, StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { call } from '../../../backend/call';
import { asCallError, type CallError } from '../../../backend/call-error';
import { useReturn } from '../../../backend/live';
import { useReading } from '../../../backend/use-reading';
import { placed } from './order';

/** A part that was just taken out. */
interface Removal {
  readonly title: string;
  /** Objectives serve it: it is retired, not gone. */
  readonly isRetirement: boolean;
  readonly takeBack: () => void;
}

export interface DraftWriting {
  readonly draft: StrategyDraftView | null;
  readonly readError: CallError | null;
  /** Why the last change that has no form of its own was not made. */
  readonly changeError: CallError | null;
  readonly removal: Removal | null;
  /** What changed without being looked at, for screen readers. */
  readonly news: string;
  reread: () => Promise<void>;
  /** Puts a part before another of its kind, or behind all. */
  move: (part: DraftPartView, beforeId: DraftPartView['id'] | null) => Promise<void>;
  remove: (part: DraftPartView) => Promise<void>;
  restore: (part: Pick<DraftPartView, 'id' | 'version'>) => Promise<void>;
  dismissRemoval: () => void;
}

/** The draft of the strategy, and what is done to it outside of forms. */
export function useDraft(opened: Promise<StrategyDraftView>): DraftWriting {
  const { t } = useTranslation();
  const { view: draft, error: readError, read, accept } = useReading(() => opened);
  const [changeError, setChangeError] = useState<CallError | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [news, setNews] = useState('');
  const reread = () => read(() => call('readStrategyDraft', {}));
  useReturn(reread);

  const change = async (make: () => Promise<unknown>): Promise<boolean> => {
    setChangeError(null);
    try {
      await make();
      return true;
    } catch (failure) {
      setChangeError(asCallError(failure));
      return false;
    } finally {
      await reread();
    }
  };

  const move: DraftWriting['move'] = async (part, beforeId) => {
    if (draft === null) return;
    const parts = placed(draft.parts, part, beforeId);
    const siblings = parts.filter(({ kind, isRemoved }) => kind === part.kind && !isRemoved);
    const place = siblings.findIndex(({ id }) => id === part.id) + 1;
    flushSync(() => accept({ ...draft, parts }));
    setNews(t('strategy.part.movedTo', { title: part.title, place, count: siblings.length }));
    await change(() => call('moveStrategyPart', { partId: part.id, beforeId }));
  };

  const restore: DraftWriting['restore'] = async ({ id: partId, version }) => {
    setRemoval(null);
    await change(() => call('restoreStrategyPart', { partId, version }));
  };

  const remove: DraftWriting['remove'] = async ({ id, version, title }) => {
    const isRetirement = isServed(draft, id);
    if (!(await change(() => call('removeStrategyPart', { partId: id, version })))) return;
    setRemoval({ title, isRetirement, takeBack: () => void restore({ id, version: version + 1 }) });
  };

  const dismissRemoval = (): void => setRemoval(null);
  return { draft, readError, changeError, removal, news, reread, move, remove, restore, dismissRemoval };
}

/** Whether an objective serves that strategic goal: taken out, it is retired. */
export const isServed = (draft: StrategyDraftView | null, partId: DraftPartView['id']): boolean =>
  draft?.published.standings.some((standing) => standing.id === partId && standing.isServed) ?? false;
