import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** The file at a URL path below a folder; undefined when there is none, or the path leads out of the folder. */
export async function staticFile(folder: string, urlPath: string): Promise<Response | undefined> {
  const content = await readWithin(folder, urlPath);
  if (!content) return undefined;
  const type = getMimeType(urlPath) ?? 'application/octet-stream';
  return new Response(new Uint8Array(content), { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
}

export async function readWithin(folder: string, urlPath: string): Promise<Buffer | undefined> {
  const path = normalize(join(folder, decodeURIComponent(urlPath)));
  if (!path.startsWith(normalize(folder + sep))) return undefined;
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
