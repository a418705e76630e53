import type { TFunction } from 'i18next';
import type { CycleId } from '../../../../../src/domain/ids';
import type { KnownIssue } from '../../../backend/issues';
import { toneOfPace, toneOfStatus } from '../../../components/tone';
import type { Format } from '../../../locale/use-format';
import { markOfPace, type ItemWords } from './draw-item';
import { countBelow, type MapItem, type MapNode, type MapNodeItem } from './map-items';

/** Nodes that one press brings. */
const perPage = 50;

const markOfStatus = { new: 'ring', indeterminate: 'disc', done: 'check' } as const;

/** What the map says of an item; `issue`: what is known of the one that an initiative is. */
export type SayItem = (item: MapItem, issue: KnownIssue) => ItemWords;

/** Says all in one language, of the map of one cycle. */
export function sayWith(t: TFunction, format: Format, cycleId: CycleId): SayItem {
  const titleOf = (node: MapNode, issue: KnownIssue): string => {
    switch (node.kind) {
      case 'elsewhere':
      case 'noGoal':
        return t(`map.${node.kind}`);
      case 'initiative':
        if (issue === 'hidden') return t('initiatives.hidden');
        return issue === undefined ? '…' : `${issue.key} ${issue.title}`;
      case 'strategicGoal':
      case 'objective':
      case 'keyResult':
        return node.title;
    }
  };

  const asideOf = (node: MapNode): string => {
    if (node.kind === 'strategicGoal') return node.isRetired ? t('map.retired') : '';
    if (node.kind !== 'objective') return '';
    const parts = [...(node.isRestricted ? [t('readers.restricted')] : []), node.teamName];
    return [...parts, ...(node.cycleId === cycleId ? [] : [node.cycleName])].join(' · ');
  };

  const stateOf = (node: MapNode, issue: KnownIssue): ItemWords['state'] => {
    if (node.kind === 'initiative') {
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
          node.keyResults === 0 ? t('map.noKeyResults') : t('map.keyResults', { count: node.keyResults }),
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
      : t('map.partOf', { share: format.percent(node.weightShare), title: titleOf(parent, undefined) });

  const sayNode = (item: MapNodeItem, issue: KnownIssue): ItemWords => {
    const { node } = item;
    const isStray = node.kind === 'elsewhere' || node.kind === 'noGoal';
    const kind = t(`map.kind.${isStray ? 'objectives' : node.kind}`);
    const [title, aside, state, below] = [titleOf(node, issue), asideOf(node), stateOf(node, issue), belowOf(node)];
    const told = [`${kind}: ${title}`, aside, standingOf(node), state?.word ?? '', contributionOf(item), below];
    return {
      ...{ kind, title, aside, state, below },
      figure: figureOf(node),
      count: format.number(countBelow(node)),
      label: told.filter((part) => part !== '').join('. '),
    };
  };

  const figureOf = (node: MapNode): string => {
    if (!('progress' in node)) return '';
    return node.progress === null ? '–' : format.percent(node.progress);
  };

  const note = (title: string, below = ''): ItemWords => ({
    ...{ kind: '', title, aside: '', figure: '', state: null, below, count: '' },
    label: [title, below].filter((part) => part !== '').join(' '),
  });

  return (item, issue) => {
    switch (item.kind) {
      case 'node':
        return sayNode(item, issue);
      case 'more':
        return note(t('map.more', { count: Math.min(item.left, perPage) }), t('map.left', { count: item.left }));
      case 'reading':
        return note(t('map.reading'));
      case 'failed':
        return note(t('map.branchFailed'), t('error.retry'));
    }
  };
}

/** Says once what it said before: a map that is moved says all of it again and again. */
export function saidOnce(say: SayItem): SayItem {
  const said = new WeakMap<MapItem, { issue: KnownIssue; words: ItemWords }>();
  return (item, issue) => {
    const before = said.get(item);
    if (before?.issue === issue && before !== undefined) return before.words;
    const words = say(item, issue);
    said.set(item, { issue, words });
    return words;
  };
}
