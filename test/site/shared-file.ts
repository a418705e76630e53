import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file that lies beside the project on some machines and is never part of it; undefined where it is not. */
export function findSharedFile(name: string): string | undefined {
  const file = resolve(process.env.THROUGHLINE_SHARED ?? resolve(__dirname, '../../../shared'), 'data', name);
  return existsSync(file) ? file : undefined;
}
