/**
 * Stands in for `lodash/get`, of which `@forge/i18n` needs that it follows a list of keys; the real one also parses
 * paths, and takes 2 kB (gzip) before the first content.
 */
export default function get(from: unknown, keys: readonly string[], otherwise: unknown): unknown {
  let found: unknown = from;
  for (const key of keys) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found === undefined ? otherwise : found;
}
