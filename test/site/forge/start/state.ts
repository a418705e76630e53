import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseChoice } from '../sql/open-database';
import type { StartOptions } from './options';
import { StartError, reasonOf } from './start-error';

/** Where a site keeps what it knows between two starts. */
export interface State {
  jiraFile: string;
  database: DatabaseChoice;
}

/** A site with real issues keeps its state apart from the demo company and from other files. */
export function openState({ database, folder, issues, reset }: StartOptions): State {
  if (issues !== undefined) checkReadable(issues);
  const name =
    issues === undefined ? 'demo' : `issues-${createHash('sha256').update(resolve(issues)).digest('hex').slice(0, 8)}`;
  const own = join(folder, name);
  const choice = choiceOf(database, join(own, 'okr.sqlite'));
  if (reset) rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  return { jiraFile: join(own, 'jira.json'), database: choice };
}

function choiceOf(database: string | undefined, ownFile: string): DatabaseChoice {
  if (database === undefined) return { file: ownFile };
  if (database.startsWith('mysql://')) {
    if (!URL.canParse(database) || new URL(database).hostname === '')
      throw new StartError(`--database ${database} is no address: mysql://user@host:port/name.`);
    return { url: database };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1];
  if (scheme !== undefined) throw new StartError(`--database takes mysql:// or a file, not ${scheme}://.`);
  return { file: resolve(database) };
}

function checkReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new StartError(`The file ${file} cannot be read: ${reasonOf(error)}.`);
  }
}
