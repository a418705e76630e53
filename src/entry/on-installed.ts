import { app } from '../app';

/** The app was installed or upgraded: the schema comes before the first user, if it can. */
export const onInstalled = (event: unknown) => app.installed(event);
