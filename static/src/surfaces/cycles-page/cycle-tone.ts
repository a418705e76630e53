import type { CycleState } from '../../../../src/domain/cycle';
import type { Tone } from '../../components/tone';

export const toneOfCycle: Readonly<Record<CycleState, Tone>> = {
  planned: 'neutral',
  active: 'information',
  ended: 'warning',
  closed: 'neutral',
};
