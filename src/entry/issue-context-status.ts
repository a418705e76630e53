import { z } from 'zod';
import { app } from '../app';
import type { IssueId } from '../domain/ids';
import type { Pace } from '../domain/pace';
import type { IssueStatus } from '../use-cases/panel/read-issue-status';

const request = z.object({
  extension: z.object({ issue: z.object({ id: z.union([z.string(), z.number()]).transform(String) }) }),
});

interface Lozenge {
  label: string;
  type: 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
}

const lozengeOf: Record<Pace | 'heartbeat' | 'nothing', Lozenge> = {
  done: { label: 'Done', type: 'inprogress' },
  onTrack: { label: 'On track', type: 'success' },
  atRisk: { label: 'At risk', type: 'moved' },
  offTrack: { label: 'Off track', type: 'removed' },
  stale: { label: 'Stale', type: 'default' },
  pending: { label: 'Pending', type: 'default' },
  none: { label: 'No progress yet', type: 'default' },
  heartbeat: { label: 'Heartbeat', type: 'new' },
  nothing: { label: 'Not linked', type: 'default' },
};

/**
 * The lozenge beside the panel's heading, which Jira shows before the panel is opened.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context/
 */
export async function issueContextStatus(payload: unknown) {
  const { extension } = request.parse(payload);
  const status = await app.readIssueStatus(extension.issue.id as IssueId);
  return { status: { type: 'lozenge', value: lozengeOf[keyOf(status)] } };
}

const keyOf = (status: IssueStatus): keyof typeof lozengeOf => (status.kind === 'serves' ? status.pace : status.kind);
