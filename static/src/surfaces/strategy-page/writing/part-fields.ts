import type { Input } from '../../../../../src/contract/operations';
import type { DraftPartView } from '../../../../../src/contract/strategy-views';
import type { AccountId, OwnMeasureId, StrategyPartId } from '../../../../../src/domain/ids';
import type { OwnMeasure, PartKind } from '../../../../../src/domain/strategy';
import { FigureReader } from '../../../forms/figure-reader';
import { draftOfMeasure, measureOf, type MeasureDraft } from '../../../forms/measure-draft';

/** A measure of a strategic goal's own, as it is being typed. */
export interface OwnMeasureDraft {
  id: OwnMeasureId;
  title: string;
  measure: MeasureDraft;
}

/** A part as it is being typed; only a strategic goal has more than title and text. */
export interface PartFields {
  /** Of the part in the draft; 0 for one that is not there yet. */
  version: number;
  title: string;
  text: string;
  challengeIds: readonly StrategyPartId[];
  ownerId: AccountId | null;
  horizon: string;
  measures: readonly OwnMeasureDraft[];
}

export const noFields: PartFields = {
  ...{ version: 0, title: '', text: '', horizon: '', ownerId: null },
  ...{ challengeIds: [], measures: [] },
};

export function fieldsOf(part: DraftPartView, locale: string): PartFields {
  const { version, title, text } = part;
  if (part.kind !== 'strategicGoal') return { ...noFields, version, title, text };
  const { challengeIds, ownerId, horizon } = part;
  const measures = part.measures.map((own) => ({ ...own, measure: draftOfMeasure(own.measure, locale) }));
  return { version, title, text, challengeIds, ownerId, horizon, measures };
}

/** What the operations take of it. Throws a `CallError` that names the fields without a number. */
export function contentOf(
  kind: PartKind,
  { title, text, challengeIds, ownerId, horizon, measures }: PartFields,
  locale: string,
): Input<'addStrategyPart'>['content'] {
  switch (kind) {
    case 'purpose':
    case 'context':
      return { kind, text };
    case 'challenge':
    case 'policy':
      return { kind, title, text };
    case 'strategicGoal': {
      const figures = new FigureReader(locale);
      const own = measures.map((measure, place) => ownMeasureOf(measure, figures, `content.measures.${place}.measure`));
      figures.check();
      return { kind, title, text, challengeIds: [...challengeIds], ownerId, horizon, measures: own };
    }
  }
}

export const ownMeasureKinds = [
  'number',
  'keep',
  'milestone',
] as const satisfies readonly OwnMeasure['measure']['kind'][];

/** The measure that was typed; a kind that no strategic goal has is a milestone. */
export function ownMeasureOf({ id, title, measure }: OwnMeasureDraft, figures: FigureReader, path: string): OwnMeasure {
  const typed = measureOf(measure, figures, path);
  const isOwn = typed.kind === 'number' || typed.kind === 'keep';
  return { id, title, measure: isOwn ? typed : { kind: 'milestone' } };
}
