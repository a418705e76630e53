import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueId, KeyResultId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import type { Done } from '../../components/use-undo';

/** Choosing pieces of work, and linking, marking or leaving those that are chosen; each can be undone. */
export function useSorting(teamId: TeamId, onChanged: () => Promise<void>, offerUndo: (done: Done) => void) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<IssueId>>(new Set());
  const [isLinking, setLinking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const issueIds = [...chosen];
  const count = issueIds.length;

  const choose = (ids: readonly IssueId[], isChosen: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isChosen) after.add(id);
        else after.delete(id);
      return after;
    });
  const done = async (undo: Done): Promise<void> => {
    setChosen(new Set());
    setLinking(false);
    await onChanged();
    offerUndo(undo);
  };
  const run = async (change: () => Promise<Done>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await done(await change());
    } catch (failure) {
      setError(asCallError(failure));
    } finally {
      setBusy(false);
    }
  };
  const mark = () =>
    run(async () => {
      await call('markWork', { teamId, issueIds, isHeartbeat: true });
      const restore = () => call('markWork', { teamId, issueIds, isHeartbeat: false });
      return { sentence: t('work.marked', { count }), restore };
    });
  const leave = (isLeft: boolean) =>
    run(async () => {
      await call('leaveWork', { teamId, issueIds, isLeft });
      const restore = () => call('leaveWork', { teamId, issueIds, isLeft: !isLeft });
      return { sentence: t(isLeft ? 'work.wereLeft' : 'work.takenUp', { count }), restore };
    });
  /** Throws a `CallError` when it fails: the picker shows it. */
  const link = async (keyResultId: KeyResultId): Promise<void> => {
    const { linked } = await call('linkInitiatives', { keyResultId, issues: issueIds.map((issueId) => ({ issueId })) });
    await refresh(teamId);
    const restore = async () => {
      for (const issueId of linked) await call('unlinkInitiative', { issueId, keyResultId });
      await refresh(teamId);
    };
    await done({ sentence: t('work.linked', { count: linked.length }), restore });
  };
  return {
    ...{ chosen, choose, mark, leave, link, isBusy, error, isLinking },
    startLinking: () => setLinking(true),
    stopLinking: () => setLinking(false),
  };
}

/** The shares follow within the day where the viewer may not ask for them. */
const refresh = (teamId: TeamId): Promise<unknown> => call('refreshWork', { teamId }).catch(() => undefined);
