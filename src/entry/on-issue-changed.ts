import { app } from '../app';

/** An issue was created, changed or deleted. */
export async function onIssueChanged(event: unknown): Promise<void> {
  await app.issueChanged(event);
}
