import SectionMessage from '@atlaskit/section-message';
import { JiraError } from '../jira/request';
import { NotFound } from '../pages/not-found';

/** What a page shows when what it is about could not be read. */
export function PageError({ error }: { error: Error }) {
  if (error instanceof JiraError && error.status === 404) return <NotFound what="issue or project" />;
  return (
    <div className="page">
      <SectionMessage appearance="error" title="Jira could not show this page">
        <p>{error.message}</p>
      </SectionMessage>
    </div>
  );
}
