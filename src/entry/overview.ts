import { app } from '../app';

/** A job of the queue `overview`: works out how teams stand, or goes on with it. */
export async function overview(event: unknown): Promise<void> {
  await app.refreshOverview(event);
}
