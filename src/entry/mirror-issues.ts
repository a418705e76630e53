import { app } from '../app';

/** A job of the queue `mirror`: reads an issue and all below it from Jira, or goes on with it. */
export async function mirrorIssues(event: unknown): Promise<void> {
  await app.mirrorIssues(event);
}
