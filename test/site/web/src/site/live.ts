import { useEffect } from 'react';

export interface IssueChanged {
  readonly kind: 'issue-changed';
  readonly issueId: string;
  readonly projectId: string;
  readonly changes: readonly unknown[];
  readonly atlassianId: string;
}

export interface RealtimeMessage {
  readonly kind: 'realtime';
  readonly channel: string;
  readonly payload: unknown;
  readonly isGlobal: boolean;
  readonly eventId: string;
  readonly eventTimestamp: string;
}

export type LiveMessage = IssueChanged | RealtimeMessage;

const listeners = new Set<(message: LiveMessage) => void>();
let source: EventSource | undefined;

function open(): EventSource {
  const opened = new EventSource('/site/live');
  opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as LiveMessage;
    for (const listener of [...listeners]) listener(message);
  });
  return opened;
}

/** Hears what the site announces, over one connection for the whole page. Returns the way to stop. */
export function listenLive(listener: (message: LiveMessage) => void): () => void {
  listeners.add(listener);
  source ??= open();
  return () => listeners.delete(listener);
}

export function useIssueChanged(onChange: (message: IssueChanged) => void): void {
  useEffect(() => listenLive((message) => message.kind === 'issue-changed' && onChange(message)), [onChange]);
}
