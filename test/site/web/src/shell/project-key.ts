import { useMatch } from 'react-router';

/** The project that the page is in: by its address, or by the issue it shows. */
export function useProjectKey(): string | undefined {
  const inProject = useMatch('/jira/software/projects/:projectKey/*')?.params.projectKey;
  const issueKey = useMatch('/browse/:issueKey')?.params.issueKey;
  return inProject ?? issueKey?.replace(/-\d+$/, '');
}
