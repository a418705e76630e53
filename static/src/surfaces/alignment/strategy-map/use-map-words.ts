import { useTranslation } from 'react-i18next';
import type { CycleId, IssueId } from '../../../../../src/domain/ids';
import { useIssues, type KnownIssue } from '../../../backend/issues';
import { toneOfPace, toneOfStatus } from '../../../components/tone';
import { useFormat } from '../../../locale/use-format';
import { markOfPace, type ItemWords } from './draw-item';
import { countBelow, type MapItem, type MapNode, type MapNodeItem } from './map-items';

export interface MapWords {
  readonly of: (item: MapItem) => ItemWords;
  readonly issueOf: (id: IssueId) => KnownIssue;
}

/** What the map says, in the viewer's language; titles of issues as far as they may see them. */
export function useMapWords(items: readonly MapItem[], cycleId: CycleId): MapWords {
  const { t } = useTranslation();
  const format = useFormat();
  const issueOf = useIssues(
    items.flatMap((item) => (item.kind === 'node' && item.node.kind === 'initiative' ? [item.node.id] : [])),
  );

  const titleOf = (node: MapNode): string => {
    switch (node.kind) {
      case 'elsewhere':
      case 'noGoal':
        return t(`map.${node.kind}`);
      case 'initiative': {
        const issue = issueOf(node.id);
        if (issue === 'hidden') return t('initiatives.hidden');
        return issue === undefined ? '…' : `${issue.key} ${issue.title}`;
      }
      case 'strategicGoal':
      case 'objective':
      case 'keyResult':
        return node.title;
    }
  };

  const asideOf = (node: MapNode): string => {
    if (node.kind === 'strategicGoal') return node.isRetired ? t('map.retired') : '';
    if (node.kind !== 'objective') return '';
    const parts = [node.teamName, ...(node.cycleId === cycleId ? [] : [node.cycleName])];
    return [...parts, ...(node.isRestricted ? [t('readers.restricted')] : [])].join(' · ');
  };

  const stateOf = (node: MapNode): ItemWords['state'] => {
    if (node.kind === 'initiative') {
      const issue = issueOf(node.id);
      if (typeof issue !== 'object') return null;
      const { name, category } = issue.status;
      return { word: name, tone: toneOfStatus[category], mark: markOfStatus[category] };
    }
    if (!('pace' in node)) return null;
    return { word: t(`pace.${node.pace}`), tone: toneOfPace[node.pace], mark: markOfPace[node.pace] };
  };

  const counted = ({ done, total }: { done: number; total: number }): string =>
    t('delivery.counts', { done: format.number(done), total: format.number(total) });

  const belowOf = (node: MapNode): string => {
    switch (node.kind) {
      case 'strategicGoal':
      case 'elsewhere':
      case 'noGoal':
        return node.objectives === 0 ? t('map.unserved') : t('map.objectives', { count: node.objectives });
      case 'objective':
        return [
          t(node.keyResults === 0 ? 'map.noKeyResults' : 'map.keyResults', { count: node.keyResults }),
          ...(node.contributing === 0 ? [] : [t('map.contributing', { count: node.contributing })]),
        ].join(' · ');
      case 'keyResult':
        return node.delivery === null ? t('map.noInitiatives') : counted(node.delivery);
      case 'initiative':
        return node.delivery === null ? t('delivery.none') : counted(node.delivery);
    }
  };

  const standingOf = (node: MapNode): string => {
    if (!('progress' in node) || node.progress === null) return '';
    const value = format.percent(node.progress);
    return node.expected === null
      ? value
      : t('progress.withExpected', { value, expected: format.percent(node.expected) });
  };

  const contributionOf = ({ node, parent }: MapNodeItem): string =>
    parent === null || !('weightShare' in node) || node.weightShare === null
      ? ''
      : t('map.partOf', { share: format.percent(node.weightShare), title: titleOf(parent) });

  const wordsOfNode = (item: MapNodeItem): ItemWords => {
    const { node } = item;
    const [kind, title, aside, state, below] = [
      node.kind === 'elsewhere' || node.kind === 'noGoal' ? t('map.kind.objectives') : t(`map.kind.${node.kind}`),
      titleOf(node),
      asideOf(node),
      stateOf(node),
      belowOf(node),
    ];
    const told = [`${kind}: ${title}`, aside, standingOf(node), state?.word ?? '', contributionOf(item), below];
    return {
      ...{ kind, title, aside, state, below },
      figure: 'progress' in node ? (node.progress === null ? '–' : format.percent(node.progress)) : '',
      count: format.number(countBelow(node)),
      label: told.filter((part) => part !== '').join('. '),
    };
  };

  const note = (title: string, below = ''): ItemWords => ({
    ...{ kind: '', title, aside: '', figure: '', state: null, below, count: '' },
    label: [title, below].filter((part) => part !== '').join(' '),
  });

  return {
    issueOf,
    of: (item) => {
      switch (item.kind) {
        case 'node':
          return wordsOfNode(item);
        case 'more':
          return note(t('map.more', { count: Math.min(item.left, perPage) }), t('map.left', { count: item.left }));
        case 'reading':
          return note(t('map.reading'));
        case 'failed':
          return note(t('map.branchFailed'), t('error.retry'));
      }
    },
  };
}

const perPage = 50;

const markOfStatus = { new: 'ring', indeterminate: 'disc', done: 'check' } as const;
