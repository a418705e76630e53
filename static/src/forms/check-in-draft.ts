import type { Input } from '../../../src/contract/operations';
import type { FieldIssue } from '../../../src/contract/reply';
import type { KeyResultView } from '../../../src/contract/views';
import { parseDay } from '../../../src/domain/day';
import type { StatedPace } from '../../../src/domain/pace';
import { CallError } from '../backend/call-error';
import { parseNumber } from '../locale/parse-number';

/** A check-in as it is being typed. */
export interface CheckInDraft {
  value: string;
  /** Of a milestone; null: not said yet. */
  isReached: boolean | null;
  confidence: number | null;
  note: string;
  /** null: as it is computed. */
  statedPace: StatedPace | null;
  /** '': today. */
  measuredOn: string;
}

/** Confidence stays until somebody thinks otherwise; all else is said anew. */
export const emptyCheckIn = ({ confidence }: KeyResultView): CheckInDraft => ({
  value: '',
  isReached: null,
  confidence,
  note: '',
  statedPace: null,
  measuredOn: '',
});

/** The figure that was typed; null when it is none. */
export function figureIn({ measure }: KeyResultView, draft: CheckInDraft, locale: string): number | null {
  if (measure.kind !== 'milestone') return parseNumber(draft.value, locale);
  return draft.isReached === null ? null : Number(draft.isReached);
}

/** The check-in that was typed. Throws a `CallError` that names what is missing. */
export function checkInOf(keyResult: KeyResultView, draft: CheckInDraft, locale: string): Input<'checkIn'> {
  const { confidence, note, statedPace } = draft;
  const value = figureIn(keyResult, draft, locale);
  const measuredOn = draft.measuredOn === '' ? null : parseDay(draft.measuredOn);
  const issues: FieldIssue[] = [];
  if (value === null) {
    const reason = keyResult.measure.kind === 'milestone' ? 'not-said' : 'not-a-number';
    issues.push({ path: 'value', reason, message: '' });
  }
  if (draft.measuredOn !== '' && measuredOn === null)
    issues.push({ path: 'measuredOn', reason: 'not-a-day', message: '' });
  if (value === null || issues.length > 0) throw new CallError({ code: 'invalid-input', issues });
  return { keyResultId: keyResult.id, value, confidence, note, statedPace, measuredOn };
}
