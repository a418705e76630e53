import type { Hint } from '../../../src/domain/hints';
import { keyResultHints } from '../../../src/domain/hints';
import type { KeyResultView } from '../../../src/contract/views';
import type { AccountId } from '../../../src/domain/ids';
import { writeNumber } from '../locale/write-number';
import { FigureReader } from './figure-reader';
import { draftOfMeasure, emptyMeasure, measureOf, type MeasureDraft } from './measure-draft';

/** A key result as it is being typed. */
export interface KeyResultDraft {
  title: string;
  measure: MeasureDraft;
  ownerId: AccountId | null;
  weight: string;
  /** Days from one check-in to the next; '' as the site's. */
  cadenceDays: string;
  /** Where the number comes from; '' where nobody says. */
  source: string;
}

/** Fields of one line that are told as they are typed, labelled `goals.…`. */
export const lines = ['weight', 'cadenceDays', 'source'] as const satisfies (keyof KeyResultDraft)[];

export const newKeyResultDraft = (ownerId: AccountId | null): KeyResultDraft => ({
  ...{ title: '', measure: emptyMeasure, ownerId, weight: '1', cadenceDays: '', source: '' },
});

/** A key result to be edited, with the version it has. */
export const draftOfKeyResult = (keyResult: KeyResultView, locale: string) => ({
  version: keyResult.version,
  title: keyResult.title,
  measure: draftOfMeasure(keyResult.measure, locale),
  ownerId: keyResult.ownerId,
  weight: writeNumber(keyResult.weight, locale),
  cadenceDays: keyResult.cadenceDays === null ? '' : writeNumber(keyResult.cadenceDays, locale),
  source: keyResult.source,
});

/** The input of a key result, its numbers read by `figures`; `path` is where it stands in an input, with a dot at its end. */
export const keyResultOf = (draft: KeyResultDraft, figures: FigureReader, path = '') => ({
  title: draft.title,
  measure: measureOf(draft.measure, figures, `${path}measure`),
  ownerId: draft.ownerId,
  weight: figures.figure(draft.weight, `${path}weight`, 1),
  cadenceDays: figures.figureOrNull(draft.cadenceDays, `${path}cadenceDays`),
  source: draft.source,
});

/** Hints for what is typed; a field without a number counts as empty. */
export const hintsOf = ({ title, measure }: KeyResultDraft, keyResults: number, locale: string): Hint[] =>
  keyResultHints({ title, measure: measureOf(measure, new FigureReader(locale)), keyResults });
