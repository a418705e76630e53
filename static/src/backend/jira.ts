import { requestJira } from '@forge/bridge';

/** Asks Jira with the viewer's own rights. Throws when Jira does not answer with success. */
export async function askJira<Answer>(path: string, body?: unknown): Promise<Answer> {
  const json = 'application/json';
  const response = await requestJira(
    path,
    body === undefined
      ? { headers: { Accept: json } }
      : { method: 'POST', headers: { Accept: json, 'Content-Type': json }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`Jira answered ${response.status} to ${path}`);
  return (await response.json()) as Answer;
}
