import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Jira, JiraEvent } from '../../jira/jira';
import type { RealtimeHub } from '../realtime';

/** Announces to a page, as server-sent events, what changes in Jira and what is published on Realtime channels. */
export function liveStream(c: Context, jira: Jira, realtime: RealtimeHub): Response {
  return streamSSE(c, async (stream) => {
    const send = (message: object) => void stream.writeSSE({ data: JSON.stringify(message) });
    const stops = [
      jira.onEvent((event) => event.issueId !== undefined && send(issueChanged(event))),
      realtime.subscribe((message) => send({ kind: 'realtime', ...message })),
    ];
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    for (const stop of stops) stop();
  });
}

/** What Jira's own page tells the frames about the issue in view: `JIRA_ISSUE_CHANGED`. */
function issueChanged({ issueId, projectId, payload }: JiraEvent) {
  const { changelog, atlassianId } = payload as { changelog?: { items?: unknown[] }; atlassianId?: string };
  return { kind: 'issue-changed', issueId, projectId, changes: changelog?.items ?? [], atlassianId };
}
