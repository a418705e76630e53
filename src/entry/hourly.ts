import { app } from '../app';

/** Every hour: brings the schema up to date, takes up jobs that were lost, mends broken trees, reads what Jira measures, has the overview worked out. */
export async function hourly(): Promise<void> {
  await app.migrate();
  await app.resumeLostJobs();
  await app.mendTrees();
  await app.projectPublishedGoals();
  await app.refreshJiraValues();
  await app.requestFullOverview();
}
