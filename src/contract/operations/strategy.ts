import { z } from 'zod';
import type { OwnMeasureId, StrategicGoalId, StrategyPartId } from '../../domain/ids';
import { accountId, day, figure, measure, strategicGoalId, text, title, uuid, version } from '../fields';
import { operation } from '../operation';
import type { StrategyDraftView, StrategyVersionContentView, StrategyView } from '../strategy-views';
import type { Saved } from '../views';

const ownMeasureId = uuid<OwnMeasureId>();
const partId = z.union([z.literal(['purpose', 'context']), uuid<StrategyPartId>()]) as unknown as z.ZodType<
  StrategyPartId,
  string
>;

const [numberMeasure, keepMeasure, milestoneMeasure] = measure.options;
const ownMeasure = z.object({
  id: ownMeasureId,
  title,
  measure: z.discriminatedUnion('kind', [numberMeasure, keepMeasure, milestoneMeasure]),
});

const statement = { title, text: text.default('') };
const strategicGoal = {
  challengeIds: z.array(uuid<StrategyPartId>()).max(100).default([]),
  ownerId: accountId.nullable().default(null),
  horizon: z.string().trim().max(100, 'Make it 100 characters or shorter.').default(''),
  measures: z.array(ownMeasure).max(5, 'Five measures are enough.').default([]),
};

/** A part of the strategy, as it is written. */
const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('purpose'), text }),
  z.object({ kind: z.literal('context'), text }),
  z.object({ kind: z.literal('challenge'), ...statement }),
  z.object({ kind: z.literal('policy'), ...statement }),
  z.object({ kind: z.literal('strategicGoal'), ...statement, ...strategicGoal }),
]);

const revision = z.string().max(10_000);
const strategyEditor = { kind: 'strategy-editor' } as const;

/** The strategy and its strategic goals, written as a draft and published as versions. */
export const strategyOperations = {
  readStrategy: operation<StrategyView>()(z.object({}), { kind: 'everyone' }),
  readStrategyVersion: operation<StrategyVersionContentView>()(z.object({ number: version }), { kind: 'everyone' }),
  readStrategyDraft: operation<StrategyDraftView>()(z.object({}), strategyEditor),
  addStrategyPart: operation<Saved<StrategyPartId>>()(z.object({ content }), strategyEditor),
  saveStrategyPart: operation<Saved<StrategyPartId>>()(z.object({ partId, version, content }), strategyEditor),
  /** Puts a part before another of its kind; behind all of them when `beforeId` is null. */
  moveStrategyPart: operation<Saved<StrategyPartId>>()(
    z.object({ partId, beforeId: partId.nullable() }),
    strategyEditor,
  ),
  /** Takes a part out of the draft; a strategic goal that an objective serves is retired once that is published. */
  removeStrategyPart: operation<Saved<StrategyPartId>>()(z.object({ partId, version }), strategyEditor),
  /** Puts a part back that was taken out, or a strategic goal that was retired. */
  restoreStrategyPart: operation<Saved<StrategyPartId>>()(z.object({ partId, version }), strategyEditor),
  publishStrategy: operation<{ number: number }>()(z.object({ revision, note: text.default('') }), strategyEditor),
  /** Makes the draft what is published. */
  discardStrategyDraft: operation<null>()(z.object({ revision }), strategyEditor),
  /** Adds a strategic goal to the draft and to what is published, and nothing else of the draft. */
  createStrategicGoal: operation<Saved<StrategicGoalId>>()(
    z.object({ title, description: text.default('') }),
    strategyEditor,
  ),
  /** Says what a strategic goal's own measure stands at; it shows at once, without publishing. */
  measureStrategicGoal: operation<null>()(
    z.object({ strategicGoalId, measureId: ownMeasureId, value: figure, measuredOn: day.nullable().default(null) }),
    strategyEditor,
  ),
};
