import type { ClosingView, LookedBackKeyResultView } from '../../../../src/contract/closing-views';
import type { Grading } from './use-grading';

/** The key results that have no grade yet, neither given nor typed. */
export const ungradedOf = ({ objectives }: ClosingView, grading: Grading | null): LookedBackKeyResultView[] =>
  objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ id, grade }) => (grading === null ? grade : (grading.goal(id).grade ?? null)) === null);
