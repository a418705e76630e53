import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { JiraData } from './data';
import { IssueCollection } from './issue-collection';
import { realIssue } from './real-issue';
import type { RealIssue } from './real-issue';

export interface LoadProgress {
  readonly lines: number;
  /** of the file as it lies on the disk, compressed or not */
  readonly bytesRead: number;
  readonly bytes: number;
}

export interface LoadedIssues {
  readonly data: JiraData;
  /** Lines that could not be read; the first line is 1. */
  readonly skipped: readonly { line: number; reason: string }[];
  /** Issues whose parent is not in the file, so that they have none here. */
  readonly missingParents: number;
  /** Issues whose parent is not of a higher level, so that they have none here. */
  readonly unfitParents: number;
}

const linesPerReport = 500;

/**
 * Loads a file of JSON Lines, gzip or not, each line an issue of Jira's REST API, old or new. A line that cannot be read
 * is skipped and named; a file that cannot be read throws.
 */
export async function loadRealIssues(
  file: string,
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<LoadedIssues> {
  const { bytes, isGzip } = await inspect(file);
  const source = createReadStream(file);
  const text = isGzip ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => text.destroy(error));
  const collection = new IssueCollection();
  const skipped: { line: number; reason: string }[] = [];
  let lines = 0;
  for await (const line of linesOf(text)) {
    lines += 1;
    const reason = line.trim() === '' ? undefined : take(line, collection);
    if (reason !== undefined) skipped.push({ line: lines, reason });
    if (lines % linesPerReport === 0) onProgress({ lines, bytesRead: source.bytesRead, bytes });
  }
  onProgress({ lines, bytesRead: source.bytesRead, bytes });
  return { ...collection.toData(), skipped };
}

/** Takes the line's issue into the collection; answers the reason why it cannot. */
function take(line: string, collection: IssueCollection): string | undefined {
  const issue = parse(line);
  return typeof issue === 'string' ? issue : collection.add(issue);
}

function parse(line: string): RealIssue | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = realIssue.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `${['the issue', ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'invalid'}`;
}

async function* linesOf(text: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function inspect(file: string): Promise<{ bytes: number; isGzip: boolean }> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return { bytes: (await handle.stat()).size, isGzip: buffer[0] === 0x1f && buffer[1] === 0x8b };
  } finally {
    await handle.close();
  }
}
