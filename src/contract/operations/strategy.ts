import { z } from 'zod';
import type { StrategicGoalId } from '../../domain/ids';
import { text, title } from '../fields';
import { operation } from '../operation';
import type { Saved } from '../views';

/** The strategy and its strategic goals. */
export const strategyOperations = {
  createStrategicGoal: operation<Saved<StrategicGoalId>>()(z.object({ title, description: text.default('') }), {
    kind: 'strategy-editor',
  }),
};
