import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import type { AccountId } from '../../../../../src/domain/ids';
import type { PartKind } from '../../../../../src/domain/strategy';
import { usePeople } from '../../../backend/people';
import type { ContestedField } from '../../../forms/conflict';
import { FigureReader } from '../../../forms/figure-reader';
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
  const owners = [mine.ownerId, theirs?.ownerId ?? null].filter((id) => id !== null);
  const personOf = usePeople(owners);
  if (theirs === null) return null;
  const nameOf = (id: AccountId | null): string => {
    if (id === null) return t('strategy.change.nobody');
    const person = personOf(id);
    return typeof person === 'object' ? person.name : t('person.gone');
  };
  const field = (label: string, wordsOf: (fields: PartFields) => string): ContestedField => ({
    label,
    theirs: wordsOf(theirs),
    mine: wordsOf(mine),
  });
  const titleOf = (id: string): string => draft.parts.find((part) => part.id === id)?.title ?? '';
  const text = field(t(kind === 'strategicGoal' ? 'strategy.part.description' : 'strategy.part.text'), (f) => f.text);
  if (kind === 'purpose' || kind === 'context') return [text];
  const words = [field(t('strategy.part.title'), (fields) => fields.title), text];
  if (kind !== 'strategicGoal') return words;
  return [
    ...words,
    field(t('strategy.answers'), ({ challengeIds }) => challengeIds.map(titleOf).join('; ')),
    field(t('strategy.owner'), ({ ownerId }) => nameOf(ownerId)),
    field(t('strategy.horizon'), ({ horizon }) => horizon),
    field(t('strategy.ownMeasures'), ({ measures }) =>
      measures
        .map((own) => ownMeasureOf(own, new FigureReader(i18n.language), ''))
        .map(({ title, measure }) => `${title}: ${format.measure(measure, null)}`)
        .join('; '),
    ),
  ];
}
