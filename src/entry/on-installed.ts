import { app } from '../app';
import { retrying } from './retrying';

/** The app was installed or upgraded: the schema comes before the first user, if it can. */
export const onInstalled = () => retrying(() => app.migrate());
