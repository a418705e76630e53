import type { createSqlStores } from '../../../src/forge/sql/sql-stores';
import type { Day } from '../../../src/domain/day';
import type { GoalProgress, GoalRef } from '../../../src/use-cases/records';
import { randomAt } from './random';
import { size } from './size';
import { cycles, dayOf, daysKept, instantOf } from './time';
import { cycleOfObjective, keyResultIdOf, objectiveIdOf, strategicGoalIdOf, teamIdOf } from './truth';

type Stores = Pick<ReturnType<typeof createSqlStores>, 'progress'>;

interface Remembered {
  goal: GoalRef;
  startsOn: string;
  endsOn: string;
  /** How many days go by between two days on which it moves. */
  every: number;
}

const counted = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** Key results move some days, what they roll up to most days. */
const remembered = (): Remembered[] => [
  ...counted(size.keyResults, (n) => {
    const { startsOn, endsOn } = cycleOfObjective(n % size.objectives);
    return { goal: { kind: 'keyResult', id: keyResultIdOf(n) }, startsOn, endsOn, every: 5 } as const;
  }),
  ...counted(size.objectives, (n) => {
    const { startsOn, endsOn } = cycleOfObjective(n);
    return { goal: { kind: 'objective', id: objectiveIdOf(n) }, startsOn, endsOn, every: 2 } as const;
  }),
  ...counted(size.teams, (n) =>
    cycles.flatMap(({ id, startsOn, endsOn }) =>
      (['team', 'teamTree'] as const).map((kind) => ({
        ...{ goal: { kind, id: `${teamIdOf(n)}:${id}` }, startsOn, endsOn, every: 1 },
      })),
    ),
  ).flat(),
  ...counted(size.strategicGoals, (n) => ({
    ...{ goal: { kind: 'strategicGoal', id: strategicGoalIdOf(n) } as const, startsOn: '', endsOn: '9', every: 1 },
  })),
];

/** Day by day what the app worked out, on each day for what moved then: stored as the app stores it. */
export async function writeHistory({ progress }: Stores): Promise<void> {
  const goals = remembered();
  for (let daysAgo = daysKept; daysAgo > 0; daysAgo -= 1) {
    const day = dayOf(daysAgo);
    const moved = goals.flatMap(({ goal, startsOn, endsOn, every }, n) =>
      day >= startsOn && day <= endsOn && (daysAgo + n) % every === 0 ? [standingOf(goal, n, daysAgo)] : [],
    );
    await progress.save(moved, instantOf(daysAgo), day as Day);
  }
}

function standingOf(goal: GoalRef, n: number, daysAgo: number): GoalProgress {
  const progress = randomAt(6, n) * (1 - daysAgo / (daysKept + 10));
  return { goal, progress, raw: progress, isUnmeasured: false, delivery: null, done: 0, total: 0 };
}
