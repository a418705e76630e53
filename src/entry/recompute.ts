import { app } from '../app';

/** A job of the queue `recompute`: works out what is due. */
export async function recompute(): Promise<void> {
  await app.recomputeDue();
}
