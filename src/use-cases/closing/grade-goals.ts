import type { ClosingView } from '../../contract/closing-views';
import { cycleClosed, newerEdit, notFound, type Reply } from '../../contract/reply';
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from '../../domain/ids';
import type { Share } from '../../domain/share';
import type { Caller, World } from '../ports';
import { recordChanges, type Change } from '../record-activity';
import { readClosing } from './read-closing';

interface Grades {
  teamId: TeamId;
  cycleId: CycleId;
  objectives: { objectiveId: ObjectiveId; version: number; learned: string }[];
  keyResults: { keyResultId: KeyResultId; version: number; grade: Share; learned: string }[];
}

/**
 * Grades a team’s goals in an open cycle, all in one go. A goal that somebody changed meanwhile keeps their word, and the
 * answer is a conflict; the others are written all the same.
 */
export async function gradeGoals(world: World, grades: Grades, caller: Caller): Promise<Reply<ClosingView>> {
  const before = await readClosing(world, grades, caller);
  if (!before.ok) return before;
  if (before.value.cycle.isClosed) return cycleClosed();
  const missing = missingIn(before.value, grades);
  if (missing !== undefined) return notFound(missing);
  const isWhole = await write(world, grades);
  const after = await readClosing(world, grades, caller);
  if (!after.ok) return after;
  const wrote = isWhole ? wroteAll : wroteFirst(after.value);
  await recordChanges(world, caller, changesFrom(before.value, grades, wrote));
  await world.news.announce([grades.teamId]);
  if (isWhole) return after;
  return after.value.cycle.isClosed ? cycleClosed() : newerEdit();
}

const keyResultsOf = ({ objectives }: ClosingView) => objectives.flatMap(({ keyResults }) => keyResults);

function missingIn(view: ClosingView, { objectives, keyResults }: Grades) {
  const known = new Set<string>([...view.objectives, ...keyResultsOf(view)].map(({ id }) => id));
  if (!objectives.every(({ objectiveId }) => known.has(objectiveId))) return 'objective';
  return keyResults.every(({ keyResultId }) => known.has(keyResultId)) ? undefined : 'key-result';
}

/** Two statements: answers whether every goal was written. */
async function write({ closing }: World, { teamId, cycleId, objectives, keyResults }: Grades): Promise<boolean> {
  const gradings = keyResults.map(({ keyResultId: id, ...grading }) => ({ id, ...grading }));
  const lessons = objectives.map(({ objectiveId: id, ...lesson }) => ({ id, ...lesson }));
  const areGraded = gradings.length === 0 || (await closing.gradeKeyResults(teamId, cycleId, gradings));
  const areLearned = lessons.length === 0 || (await closing.saveLessons(teamId, cycleId, lessons));
  return areGraded && areLearned;
}

type Written = Change & { subject: { kind: 'keyResult' | 'objective'; id: string } };

type Wrote = (written: Grades['objectives'][number] | Grades['keyResults'][number]) => boolean;

const wroteAll: Wrote = () => true;

/** Where the version went on by one from theirs, to what they sent. */
const wroteFirst =
  (after: ClosingView): Wrote =>
  (written) => {
    const isFirst = (goal: { version: number; learned: string } | undefined) =>
      goal?.version === written.version + 1 && goal.learned === written.learned;
    if ('objectiveId' in written) return isFirst(after.objectives.find(({ id }) => id === written.objectiveId));
    const keyResult = keyResultsOf(after).find(({ id }) => id === written.keyResultId);
    return isFirst(keyResult) && keyResult?.grade === written.grade;
  };

function changesFrom(before: ClosingView, { objectives, keyResults }: Grades, wrote: Wrote): Written[] {
  const graded = keyResults.filter(wrote).map(({ keyResultId: id, grade, learned }): Written => {
    const was = keyResultsOf(before).find((keyResult) => keyResult.id === id);
    const from = { grade: was?.grade, learned: was?.learned };
    return { subject: { kind: 'keyResult', id }, change: 'grade', from, to: { grade, learned } };
  });
  const lessons = objectives.filter(wrote).map(({ objectiveId: id, learned }): Written => {
    const was = before.objectives.find((objective) => objective.id === id);
    return { subject: { kind: 'objective', id }, change: 'grade', from: { learned: was?.learned }, to: { learned } };
  });
  return [...graded, ...lessons];
}
