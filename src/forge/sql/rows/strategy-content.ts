import { z } from 'zod';
import type { StrategyPart } from '../../../domain/strategy';

/** What a part says, as JSON in a cell. */

const id = z.string();
const words = { id, title: z.string(), text: z.string() };
const figure = z.number().nullable();
const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), start: figure, target: figure, unit: z.string() }),
  z.object({ kind: z.literal('keep'), low: figure, high: figure, unit: z.string() }),
  z.object({ kind: z.literal('milestone') }),
]);

const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['purpose', 'context', 'challenge', 'policy']), ...words }),
  z.object({
    kind: z.literal('strategicGoal'),
    ...words,
    challengeIds: z.array(id),
    ownerId: id.nullable(),
    horizon: z.string(),
    measures: z.array(z.object({ id, title: z.string(), measure })),
  }),
]) as unknown as z.ZodType<StrategyPart>;
const parts = z.array(part);

/** @throws when the cell is no part of a strategy */
export const toPart = (json: string): StrategyPart => part.parse(JSON.parse(json));

/** @throws when the cell is no list of parts */
export const toParts = (json: string): StrategyPart[] => parts.parse(JSON.parse(json));
