import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleId, IssueId } from '../../../../../src/domain/ids';
import { useIssues, type KnownIssue } from '../../../backend/issues';
import { useFormat } from '../../../locale/use-format';
import type { ItemWords } from './draw-item';
import type { MapItem } from './map-items';
import { saidOnce, sayWith } from './map-words';

export interface MapWords {
  readonly of: (item: MapItem) => ItemWords;
  readonly issueOf: (id: IssueId) => KnownIssue;
}

/** What the map says, in the viewer's language; titles of issues as far as they may see them. */
export function useMapWords(items: readonly MapItem[], cycleId: CycleId): MapWords {
  const { t } = useTranslation();
  const format = useFormat();
  const issueOf = useIssues(items.flatMap((item) => idOfIssue(item) ?? []));
  const say = useMemo(() => saidOnce(sayWith(t, format, cycleId)), [t, format, cycleId]);
  return {
    issueOf,
    of: (item) => {
      const id = idOfIssue(item);
      return say(item, id === null ? undefined : issueOf(id));
    },
  };
}

const idOfIssue = (item: MapItem): IssueId | null =>
  item.kind === 'node' && item.node.kind === 'initiative' ? item.node.id : null;
