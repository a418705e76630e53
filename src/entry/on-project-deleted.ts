import { app } from '../app';

/** A project was deleted, and with it, without events of their own, its issues. */
export const onProjectDeleted = (event: unknown) => app.projectDeleted(event);
