import { app } from '../app';

/** A job of the queue `work`: reads from Jira what teams worked for, or goes on with it. */
export async function computeWork(): Promise<void> {
  await app.computeWork();
}
