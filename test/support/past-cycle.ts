import { addDays, dayOf } from '../../src/domain/day';
import type { Company, Goals } from './company';

export interface PastCycle {
  cycleId: string;
  objectiveId: string;
  /** From 10 to 2 seconds, 4 at last: it came three quarters of the way. */
  faster: string;
  /** A milestone that was not reached. */
  rolledOut: string;
}

/** A quarter that ended so many days ago and is still open, with an objective of Payments and two key results, ungraded. */
export async function addPastCycle(
  company: Company,
  { teamId, strategicGoalId }: Goals,
  name: string,
  endedDaysAgo = 10,
): Promise<PastCycle> {
  const today = dayOf(company.site.clock.now());
  const days = { startsOn: addDays(today, -endedDaysAgo - 90), endsOn: addDays(today, -endedDaysAgo) };
  const { id: cycleId } = await company.ask('admin', 'createCycle', { name, ...days });
  const title = 'Refunds arrive before people ask';
  const { id: objectiveId } = await company.ask('manager', 'createObjective', {
    teamId,
    cycleId,
    strategicGoalId,
    title,
  });
  const { id: faster } = await company.ask('manager', 'createKeyResult', {
    ...{ objectiveId, title: 'Days until a refund arrives from 10 to 2' },
    measure: { kind: 'number', start: 10, target: 2, unit: 'days' },
  });
  const { id: rolledOut } = await company.ask('manager', 'createKeyResult', {
    ...{ objectiveId, title: 'Instant refunds in every market', measure: { kind: 'milestone' } },
  });
  await company.ask('manager', 'checkIn', { keyResultId: faster, value: 4, measuredOn: days.endsOn });
  return { cycleId, objectiveId, faster, rolledOut };
}

/** Grades both key results. */
export async function gradePastCycle(company: Company, { teamId }: Goals, past: PastCycle, grades: [number, number]) {
  const { cycleId, faster, rolledOut } = past;
  const { objectives } = await company.ask('manager', 'readClosing', { teamId, cycleId });
  const versions = new Map(
    objectives.flatMap(({ keyResults }) => keyResults.map(({ id, version }): [string, number] => [id, version])),
  );
  await company.ask('manager', 'gradeGoals', {
    ...{ teamId, cycleId, objectives: [] },
    keyResults: [faster, rolledOut].map((keyResultId, at) => ({
      ...{ keyResultId, grade: grades[at] ?? null, learned: '' },
      version: versions.get(keyResultId) ?? 0,
    })),
  });
}
