import { app } from '../app';

/** Every hour: brings the schema up to date, and takes up jobs that were lost. */
export async function hourly(): Promise<void> {
  await app.migrate();
  await app.resumeLostJobs();
}
