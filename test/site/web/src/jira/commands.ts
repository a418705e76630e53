import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Adf } from '../../../jira/data';
import { useFlags } from '../shell/flags';
import { JIRA } from './queries';
import { noteChanged } from './recently-changed';
import { requestJira } from './request';
import type { Issue } from './shapes';

export type IssueCommand =
  | { readonly kind: 'edit'; readonly issue: Issue; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'remove-parent'; readonly issue: Issue }
  | { readonly kind: 'move'; readonly issue: Issue; readonly transitionId: string; readonly resolutionId?: string }
  | { readonly kind: 'delete'; readonly issue: Issue };

function send(command: IssueCommand): Promise<void> {
  const path = `/issue/${command.issue.key}`;
  switch (command.kind) {
    case 'edit':
      return requestJira('PUT', path, { fields: command.fields });
    case 'remove-parent':
      return requestJira('PUT', path, { update: { parent: [{ set: { none: true } }] } });
    case 'move':
      return requestJira('POST', `${path}/transitions`, {
        transition: { id: command.transitionId },
        ...(command.resolutionId === undefined ? {} : { fields: { resolution: { id: command.resolutionId } } }),
      });
    case 'delete':
      return requestJira('DELETE', `${path}?deleteSubtasks=true`);
  }
}

/** Changes an issue in Jira and reads again what is on the screen; a refusal becomes a flag. */
export function useIssueCommand() {
  const client = useQueryClient();
  const { showFlag } = useFlags();
  return useMutation({
    mutationFn: send,
    onSuccess: (_, { issue }) => {
      noteChanged(issue.id);
      return client.invalidateQueries({ queryKey: JIRA });
    },
    onError: (error) =>
      showFlag({ id: 'issue-command', title: 'Jira refused', description: error.message, type: 'error' }),
  });
}

export interface NewIssue {
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description?: Adf;
  /** its id or its key */
  readonly parent?: { readonly id: string } | { readonly key: string };
}

function create({ projectKey, issueTypeId, ...given }: NewIssue): Promise<{ id: string; key: string }> {
  const fields = { project: { key: projectKey }, issuetype: { id: issueTypeId }, ...given };
  return requestJira('POST', '/issue', { fields });
}

/** Creates an issue and reads again what is on the screen. */
export function useCreateIssue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: create,
    onSuccess: ({ id }) => {
      noteChanged(id);
      return client.invalidateQueries({ queryKey: JIRA });
    },
  });
}
