import type { ProgressView } from '../../../src/contract/views';
import type { StatusCategory } from '../backend/issues';

/** The colour that goes with a word; the word is always there as well. */
export type Tone = 'success' | 'warning' | 'danger' | 'information' | 'neutral';

export const toneOfPace: Readonly<Record<ProgressView['pace'], Tone>> = {
  onTrack: 'success',
  atRisk: 'warning',
  offTrack: 'danger',
  done: 'information',
  stale: 'neutral',
  pending: 'neutral',
  none: 'neutral',
};

/** As Jira colours its statuses. */
export const toneOfStatus: Readonly<Record<StatusCategory, Tone>> = {
  new: 'neutral',
  indeterminate: 'information',
  done: 'success',
};
