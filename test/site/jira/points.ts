/**
 * What a request costs of an app's points: one, and one for each object that it answers, two where that is a person or a
 * permission.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsOf(path: string, answer: string): number {
  const body: unknown = answer === '' ? null : JSON.parse(answer);
  const each = /\/(user|users|group|groups|myself|permissions|mypermissions)\b/.test(path) ? 2 : 1;
  return 1 + each * objectsIn(body);
}

/** The objects of the answer's list, if it has one. */
function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 0;
  const lists = ['issues', 'values', 'projects', 'projectPermissions'].map(
    (name) => (body as Record<string, unknown>)[name],
  );
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}
