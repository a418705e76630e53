import { app } from '../app';

/** A project was deleted, and with it, without events of their own, its issues. */
export async function onProjectDeleted(event: unknown): Promise<void> {
  await app.projectDeleted(event);
}
