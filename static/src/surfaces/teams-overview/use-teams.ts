import { useState } from 'react';
import type { TeamListView, TeamsPageView } from '../../../../src/contract/teams-views';
import type { CycleId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import { openAtFirst, rowsOf, treeOf, withPage, type TeamRow } from './team-tree';

type Wish = Pick<TeamRow & { kind: 'more' }, 'parentId' | 'after'>;

interface Teams {
  readonly rows: TeamRow[];
  /** Why the last page could not be read; null when it could. */
  readonly failed: CallError | null;
  readonly toggle: (id: TeamId) => void;
  readonly readMore: (wish: Wish) => Promise<void>;
  readonly retry: () => Promise<void>;
}

/** The tree of teams as it is opened, level by level. */
export function useTeams(view: TeamsPageView, cycleId: CycleId): Teams {
  const [pages, setPages] = useState<{ parentId: TeamId | null; page: TeamListView }[]>([]);
  const [open, setOpen] = useState(() => openAtFirst(view));
  const [failed, setFailed] = useState<{ wish: Wish; error: CallError } | null>(null);
  const tree = pages.reduce((known, { parentId, page }) => withPage(known, parentId, page), treeOf(view));

  const readMore = async (wish: Wish): Promise<void> => {
    try {
      const page = await call('listTeamsBelow', { cycleId, ...wish });
      setPages((before) => [...before, { parentId: wish.parentId, page }]);
      setFailed(null);
    } catch (failure) {
      setFailed({ wish, error: asCallError(failure) });
    }
  };
  const toggle = (id: TeamId): void => {
    setOpen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
    if (!tree.has(id)) void readMore({ parentId: id, after: null });
  };
  return {
    rows: rowsOf(tree, (id) => open.has(id)),
    failed: failed?.error ?? null,
    ...{ toggle, readMore },
    retry: async () => (failed === null ? undefined : readMore(failed.wish)),
  };
}
