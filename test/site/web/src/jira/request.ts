/** A refusal or failure that Jira answered with, in its own words. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    messages: readonly string[],
  ) {
    super(messages.join(' ') || `Jira answered ${status}`);
    this.name = 'JiraError';
  }
}

interface ErrorBody {
  readonly errorMessages?: readonly string[];
  readonly errors?: Readonly<Record<string, string>>;
}

async function errorOf(response: Response): Promise<JiraError> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  return new JiraError(response.status, [...(body.errorMessages ?? []), ...Object.values(body.errors ?? {})]);
}

/** Calls Jira's REST API (v3) as the session's user. Throws JiraError unless Jira answers 2xx. */
export async function requestJira<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/rest/api/3${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await errorOf(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
