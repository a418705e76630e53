import { existsSync } from 'node:fs';
import { demoCompany } from '../../jira/demo-company';
import { createJira } from '../../jira/jira';
import type { Jira, JiraData } from '../../jira/jira';
import { systemNow } from '../clock';
import { loadRealIssues } from '../../jira/real-issues';
import { findSharedFile } from '../../shared-file';
import { StartError, reasonOf } from './start-error';

export interface JiraStateOptions {
  /** Where Jira is kept between two starts. */
  file: string;
  issues: string | undefined;
  siteUrl: string;
  clock: () => number;
  onProgress: (line: string) => void;
}

/** Broken lines that are named one by one. */
const NAMED_LINES = 50;

/** A change is written this long after it, in ms, so that many are written once. */
const SAVE_AFTER_MS = 2_000;

/** Jira as it was left, or with the real issues or the demo company on first start. `save` writes what is not written. */
export async function openJira(options: JiraStateOptions): Promise<{ jira: Jira; save: () => Promise<void> }> {
  const { file, clock, siteUrl } = options;
  const isKept = existsSync(file);
  const data = isKept ? EMPTY : await firstData(options);
  const openApiFile = findSharedFile('jira-openapi-v3.json');
  const jira = createJira({ data, clock, siteUrl, ...(openApiFile === undefined ? {} : { openApiFile }) });
  if (isKept) await load(jira, file);
  let timer: NodeJS.Timeout | undefined;
  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    await jira.saveTo(file);
  };
  jira.onEvent(() => {
    timer ??= setTimeout(() => void save(), SAVE_AFTER_MS);
  });
  return { jira, save };
}

const EMPTY: JiraData = {
  users: [],
  projects: [],
  issueTypes: [],
  statuses: [],
  resolutions: [],
  priorities: [],
  customFields: [],
  issues: [],
  dashboards: [],
};

async function load(jira: Jira, file: string): Promise<void> {
  try {
    await jira.loadFrom(file);
  } catch (error) {
    throw new StartError(`The kept Jira in ${file} cannot be read (${reasonOf(error)}); start anew with --reset.`);
  }
}

async function firstData({ issues, onProgress }: JiraStateOptions): Promise<JiraData> {
  if (issues === undefined) return demoCompany(systemNow());
  try {
    let tenths = -1;
    const loaded = await loadRealIssues(issues, ({ lines, bytesRead, bytes }) => {
      const now = Math.floor((10 * bytesRead) / Math.max(bytes, 1));
      if (now > tenths) onProgress(`Loading issues: ${lines} lines, ${now * 10} % of the file`);
      tenths = now;
    });
    if (loaded.data.issues.length === 0) throw new StartError(`The file ${issues} has no issue that can be read.`);
    for (const { line, reason } of loaded.skipped.slice(0, NAMED_LINES))
      onProgress(`Line ${line} was skipped: ${reason}`);
    if (loaded.skipped.length > NAMED_LINES) onProgress(`… and ${loaded.skipped.length - NAMED_LINES} more`);
    onProgress(`${loaded.data.issues.length} issues loaded, ${loaded.skipped.length} lines skipped`);
    return loaded.data;
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The file ${issues} cannot be read: ${reasonOf(error)}.`);
  }
}
