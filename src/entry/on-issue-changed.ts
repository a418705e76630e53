import { app } from '../app';
import { retrying } from './retrying';

/** An issue was created, changed or deleted. */
export const onIssueChanged = (event: unknown) => retrying(() => app.issueChanged(event));
