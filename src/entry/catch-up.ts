import { app } from '../app';

/** A job of the queue `catch-up`: brings mirror and numbers into line with changed settings, or goes on with it. */
export async function catchUp(): Promise<void> {
  await app.catchUp();
}
