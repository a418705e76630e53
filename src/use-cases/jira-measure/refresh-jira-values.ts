import { changeKeyResults } from '../progress/change-key-results';
import type { World } from '../ports';
import type { JiraValue } from '../ports';

/** At most so many measures in one run; those asked longest ago come first, so that each gets its turn. */
const measuresPerRun = 200;

/**
 * Reads the values of key results that Jira measures, as the app, and works out those that moved. Where Jira refuses
 * the JQL, the last value stays, marked with what is wrong and since when.
 * @throws what failed; that measure comes last the next time, so that it holds up no other
 */
export async function refreshJiraValues(world: World): Promise<void> {
  const { clock, jiraFigures, jiraValues } = world;
  for (const { reading, ...known } of await jiraValues.listMeasured(clock.today(), measuresPerRun)) {
    const askedAt = clock.now();
    const figure = await jiraFigures.read(reading, 'app').catch(async (failure: unknown) => {
      await jiraValues.save(known, askedAt);
      throw failure;
    });
    const value: JiraValue =
      figure.error === null
        ? { ...known, value: figure.value, readOn: clock.today(), trouble: null }
        : { ...known, trouble: { error: figure.error, since: known.trouble?.since ?? askedAt } };
    const save = () => jiraValues.save(value, askedAt);
    if (value.value === known.value) await save();
    else await changeKeyResults(world, [known.keyResultId], save);
  }
}
