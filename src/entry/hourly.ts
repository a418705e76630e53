import { app } from '../app';

/**
 * Every hour: takes up what there is to do, part by part, whatever becomes of the others; what failed is taken up in an
 * hour: the schema, jobs that were lost, trees that are broken, what Jira measures, how teams stand, history.
 * @throws AggregateError of what failed
 */
export async function hourly(): Promise<void> {
  const failures: unknown[] = [];
  for (const part of await app.partsOfHour()) await part().catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of the hour failed`);
}
