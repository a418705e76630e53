import { useRef, useState } from 'react';
import { mostGaps, type GapListView, type GapsPageView, type GapView } from '../../../../src/contract/gap-views';
import type { GapFilter } from '../../../../src/contract/operations/gaps';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import type { CallError } from '../../backend/call-error';
import { useReading } from '../../backend/use-reading';

export const conversationChoices = ['any', 'open', 'none'] as const satisfies GapFilter['conversation'][];

const anyGap: GapFilter = { kinds: [], teamId: null, strategicGoalId: null, conversation: 'any' };

export const isAnyGap = ({ kinds, teamId, strategicGoalId, conversation }: GapFilter): boolean =>
  kinds.length === 0 && teamId === null && strategicGoalId === null && conversation === 'any';

export interface Gaps {
  readonly view: GapsPageView | null;
  readonly error: CallError | null;
  readonly filter: GapFilter;
  readonly shown: readonly GapView[];
  /** null: all that fit are shown. */
  readonly next: GapListView['next'];
  readonly change: (fields: Partial<GapFilter>) => void;
  readonly chooseCycle: (cycleId: CycleId) => void;
  readonly readMore: () => Promise<void>;
  /** Reads as many again as are shown. */
  readonly reread: () => Promise<void>;
}

/** The register as it is filtered, and as far down as it was asked for. */
export function useGaps(opened: Promise<GapsPageView>): Gaps {
  const { view, error, read } = useReading(() => opened);
  const [filter, setFilter] = useState(anyGap);
  const filtered = useRef(filter);
  const list = view?.list ?? { gaps: [], next: null };

  const readPage = (cycleId: CycleId | null) => read(() => call('readGaps', { cycleId, filter: filtered.current }));

  const readMore = (): Promise<void> =>
    read(async () => {
      if (view?.cycleId == null) return opened;
      const page = await call('listGaps', { cycleId: view.cycleId, filter, after: list.next });
      return { ...view, list: { gaps: [...list.gaps, ...page.gaps], next: page.next } };
    });

  const reread = (): Promise<void> =>
    read(async () => {
      const fresh = await call('readGaps', { cycleId: view?.cycleId ?? null, filter });
      const missing = Math.min(list.gaps.length - fresh.list.gaps.length, mostGaps);
      if (missing <= 0 || fresh.list.next === null || fresh.cycleId === null) return fresh;
      const query = { cycleId: fresh.cycleId, filter, after: fresh.list.next, limit: missing };
      const rest = await call('listGaps', query);
      return { ...fresh, list: { gaps: [...fresh.list.gaps, ...rest.gaps], next: rest.next } };
    });

  return {
    ...{ view, error, filter, readMore, reread, shown: list.gaps, next: list.next },
    change: (fields) => {
      filtered.current = { ...filtered.current, ...fields };
      setFilter(filtered.current);
      void readPage(view?.cycleId ?? null);
    },
    chooseCycle: (cycleId) => void readPage(cycleId),
  };
}
