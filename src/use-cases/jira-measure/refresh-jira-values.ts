import { changeKeyResults } from '../progress/change-key-results';
import { Unavailable, type JiraValue, type World } from '../ports';

/** At most so many measures in one run; those asked longest ago come first, so that each gets its turn. */
const measuresPerRun = 200;

/** Key results that are worked out together. */
const keyResultsAtOnce = 50;

/**
 * Reads the values of key results that Jira measures, as the app, and works out those that moved. Where Jira refuses
 * the JQL, the last value stays, marked with what is wrong and since when. One that fails holds up no other, and comes
 * last the next time; where Jira asks to wait, the others come first then.
 * @throws AggregateError of what failed
 */
export async function refreshJiraValues(world: World): Promise<void> {
  const { clock, jiraFigures, jiraValues } = world;
  const askedAt = clock.now();
  const failures: unknown[] = [];
  const read = { moved: [] as JiraValue[], same: [] as JiraValue[] };
  for (const { reading, ...known } of await jiraValues.listMeasured(clock.today(), measuresPerRun)) {
    try {
      const figure = await jiraFigures.read(reading, 'app');
      const value = valueAfter(known, figure, world);
      read[value.value === known.value ? 'same' : 'moved'].push(value);
    } catch (failure) {
      failures.push(failure);
      if (isAskedToWait(failure)) break;
      read.same.push(known);
    }
  }
  if (read.same.length > 0) await jiraValues.save(read.same, askedAt);
  for (let from = 0; from < read.moved.length; from += keyResultsAtOnce) {
    const moved = read.moved.slice(from, from + keyResultsAtOnce);
    const ids = moved.map(({ keyResultId }) => keyResultId);
    await changeKeyResults(world, ids, () => jiraValues.save(moved, askedAt));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} measures were not read`);
}

const isAskedToWait = (failure: unknown): boolean =>
  failure instanceof Unavailable && failure.retryAfterSeconds !== undefined;

type Figure = Awaited<ReturnType<World['jiraFigures']['read']>>;

const valueAfter = (known: JiraValue, figure: Figure, { clock }: Pick<World, 'clock'>): JiraValue =>
  figure.error === null
    ? { ...known, value: figure.value, readOn: clock.today(), trouble: null }
    : { ...known, trouble: { error: figure.error, since: known.trouble?.since ?? clock.now() } };
