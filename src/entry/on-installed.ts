import { app } from '../app';

/** The app was installed or upgraded: the schema comes before the first user, if it can. */
export async function onInstalled(): Promise<void> {
  await app.migrate();
}
