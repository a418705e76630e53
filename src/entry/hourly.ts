import { app } from '../app';

/** What the hour brings: the schema, jobs that were lost, trees that are broken, what Jira measures, how teams stand, history. */
const parts = [
  app.migrate,
  app.resumeLostJobs,
  app.mendTrees,
  app.projectPublishedGoals,
  app.refreshJiraValues,
  app.requestFullOverview,
  app.thinHistory,
];

/**
 * Every hour: takes up each of its parts, whatever became of the others; what failed is taken up in an hour.
 * @throws AggregateError of what failed
 */
export async function hourly(): Promise<void> {
  const failures: unknown[] = [];
  for (const part of parts) await part().catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of the hour failed`);
}
