import type { GoalListView } from '../../../../src/contract/goal-page-views';
import type { ProgressView } from '../../../../src/contract/views';
import type { AccountId } from '../../../../src/domain/ids';

type Objective = GoalListView['objectives'][number];

/** null: any. */
export interface GoalFilter {
  /** Words that a title has to contain, letter case aside; '' for any. */
  readonly text: string;
  readonly ownerId: AccountId | null;
  readonly pace: ProgressView['pace'] | null;
  /** Of the objective. */
  readonly state: Objective['state'] | null;
}

export const anyGoal: GoalFilter = { text: '', ownerId: null, pace: null, state: null };

/** Objectives that fit, or that have a key result that does; with those of their key results that fit. */
export function goalsThatFit(objectives: readonly Objective[], filter: GoalFilter, locale: string): Objective[] {
  const words = filter.text.trim().toLocaleLowerCase(locale);
  const fits = ({ title, ownerId, progress }: Pick<Objective, 'title' | 'ownerId' | 'progress'>): boolean =>
    title.toLocaleLowerCase(locale).includes(words) &&
    (filter.ownerId === null || ownerId === filter.ownerId) &&
    (filter.pace === null || progress.pace === filter.pace);
  return objectives
    .filter(({ state }) => filter.state === null || state === filter.state)
    .map((objective) => ({ ...objective, keyResults: objective.keyResults.filter(fits) }))
    .filter((objective) => fits(objective) || objective.keyResults.length > 0);
}

/** Everybody who owns one of the goals, each once. */
export const ownersOf = (objectives: readonly Objective[]): AccountId[] => [
  ...new Set(
    objectives
      .flatMap((objective) => [objective, ...objective.keyResults])
      .flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])),
  ),
];
