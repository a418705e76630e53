import { app } from '../app';
import { retrying } from './retrying';

/** A project was deleted, and with it, without events of their own, its issues. */
export const onProjectDeleted = (event: unknown) => retrying(() => app.projectDeleted(event));
