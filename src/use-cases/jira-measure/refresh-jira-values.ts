import type { JiraReading } from '../../domain/measure';
import { changeKeyResults } from '../progress/change-key-results';
import { type JiraFigure, type JiraValue, type SumBasis, Unavailable, type World } from '../ports';

/** At most so many measures in one run; those asked longest ago come first, so that each gets its turn. */
const measuresPerRun = 200;

/** Measures that are written, and key results that are worked out, together. */
const measuresAtOnce = 50;

/** A sum is read anew after a day, however quiet its issues are: some JQL matches others without a change of them. */
const dayMilliseconds = 24 * 3_600_000;

/** Jira's search knows of a change a little later. */
const overlapMinutes = 5;

type Measured = JiraValue & { reading: JiraReading };

/**
 * Reads the values of key results that Jira measures, as the app, and works out those that moved. Where Jira refuses
 * the JQL, the last value stays, marked with what is wrong and since when. One that fails comes last the next time, so
 * that it holds up no other; where Jira asks to wait, so do all that are left.
 * @throws AggregateError of what failed
 */
export async function refreshJiraValues(world: World): Promise<void> {
  const { clock, jiraValues } = world;
  const askedAt = clock.now();
  const measured = await jiraValues.listMeasured(clock.today(), measuresPerRun);
  const failures: unknown[] = [];
  for (let from = 0; from < measured.length && !failures.some(isAskedToWait); from += measuresAtOnce) {
    const read = await readTogether(world, measured.slice(from, from + measuresAtOnce), failures);
    await keep(world, read, askedAt);
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} measures were not read`);
}

/** Before what each was, after what it is; of those that fail what it was. */
async function readTogether(world: World, measured: Measured[], failures: unknown[]) {
  const read: { before: JiraValue; after: JiraValue }[] = [];
  for (const { reading, ...before } of measured) {
    try {
      read.push({ before, after: await readValue(world, reading, before) });
    } catch (failure) {
      failures.push(failure);
      read.push({ before, after: before });
      if (isAskedToWait(failure)) break;
    }
  }
  return read;
}

async function keep(world: World, read: { before: JiraValue; after: JiraValue }[], askedAt: number): Promise<void> {
  const hasMoved = ({ before, after }: (typeof read)[number]) => before.value !== after.value;
  const [same, moved] = [read.filter((each) => !hasMoved(each)), read.filter(hasMoved)].map((each) =>
    each.map(({ after }) => after),
  );
  if (same !== undefined && same.length > 0) await world.jiraValues.save(same, askedAt);
  if (moved === undefined || moved.length === 0) return;
  const ids = moved.map(({ keyResultId }) => keyResultId);
  await changeKeyResults(world, ids, () => world.jiraValues.save(moved, askedAt));
}

async function readValue(
  { clock, jiraFigures }: Pick<World, 'clock' | 'jiraFigures'>,
  reading: JiraReading,
  known: JiraValue,
): Promise<JiraValue> {
  const basis = reading.kind === 'sum' ? await lookAtSum({ clock, jiraFigures }, reading, known) : null;
  if (basis !== null && basis === known.basis) return { ...known, readOn: clock.today() };
  return { ...known, ...outcomeOf(await jiraFigures.read(reading, 'app'), basis, known, clock) };
}

/**
 * A sum costs a point for each of its issues, so it is first asked how many there are and how many changed since they
 * were read: its basis while that is none, else another one, on which it is to be read; null where Jira does not count.
 */
async function lookAtSum(
  { clock, jiraFigures }: Pick<World, 'clock' | 'jiraFigures'>,
  reading: JiraReading & { kind: 'sum' },
  { basis, value }: JiraValue,
): Promise<SumBasis | null> {
  const readAt = clock.now();
  const known = basis !== null && value !== null && readAt - basis.readAt < dayMilliseconds ? basis : null;
  const minutes = Math.ceil((readAt - (known?.readAt ?? readAt)) / 60_000) + overlapMinutes;
  const counts = await jiraFigures.countChanged(reading.jql, minutes);
  if (counts === null) return null;
  const isSame = known !== null && counts.changed === 0 && counts.matched === known.matched;
  return isSame ? known : { reading, readAt, matched: counts.matched };
}

const outcomeOf = (figure: JiraFigure, basis: SumBasis | null, { trouble }: JiraValue, clock: World['clock']) =>
  figure.error === null
    ? { value: figure.value, readOn: clock.today(), trouble: null, basis }
    : { trouble: { error: figure.error, since: trouble?.since ?? clock.now() }, basis: null };

const isAskedToWait = (failure: unknown): boolean =>
  failure instanceof Unavailable && failure.retryAfterSeconds !== undefined;
