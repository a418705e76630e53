import { app } from '../app';

/** An issue was created, changed or deleted. */
export const onIssueChanged = (event: unknown) => app.issueChanged(event);
