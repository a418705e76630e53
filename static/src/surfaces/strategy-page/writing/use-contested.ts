import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import type { PartKind } from '../../../../../src/domain/strategy';
import { contestedBy, type ContestedField } from '../../../forms/conflict';
import { FigureReader } from '../../../forms/figure-reader';
import { useNames } from '../../../forms/use-names';
import { useFormat } from '../../../locale/use-format';
import { ownMeasureOf, type PartFields } from './part-fields';

/** Every field of a part that two people wrote, in words; null while nobody else did. */
export function useContested(
  kind: PartKind,
  mine: PartFields,
  theirs: PartFields | null,
  draft: StrategyDraftView,
): ContestedField[] | null {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = useNames([mine.ownerId, theirs?.ownerId ?? null]);
  if (theirs === null) return null;
  const field = contestedBy(theirs, mine);
  const titleOf = (id: string): string => draft.parts.find((part) => part.id === id)?.title ?? '';
  const text = field(t(kind === 'strategicGoal' ? 'strategy.part.description' : 'strategy.part.text'), (f) => f.text);
  if (kind === 'purpose' || kind === 'context') return [text];
  const words = [field(t('strategy.part.title'), (fields) => fields.title), text];
  if (kind !== 'strategicGoal') return words;
  return [
    ...words,
    field(t('strategy.answers'), ({ challengeIds }) => challengeIds.map(titleOf).join('; ')),
    field(t('strategy.owner'), ({ ownerId }) => (ownerId === null ? t('strategy.change.nobody') : nameOf(ownerId))),
    field(t('strategy.horizon'), ({ horizon }) => horizon),
    field(t('strategy.ownMeasures'), ({ measures }) =>
      measures
        .map((own) => ownMeasureOf(own, new FigureReader(i18n.language), ''))
        .map(({ title, measure }) => `${title}: ${format.measure(measure, null)}`)
        .join('; '),
    ),
  ];
}
