import { useEffect, useSyncExternalStore } from 'react';
import type { IssueId } from '../../../src/domain/ids';
import { askJira } from './jira';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** What the viewer may know of an issue. */
export interface IssueSummary {
  key: string;
  title: string;
  status: { name: string; category: StatusCategory };
}

/** 'hidden': it is not there for this viewer. undefined: not known yet. */
export type KnownIssue = IssueSummary | 'hidden' | undefined;

interface BulkAnswer {
  issues: {
    id: string;
    key: string;
    fields: { summary: string; status: { name: string; statusCategory: { key: string } } };
  }[];
}

const perRequest = 100;
const known = new Map<IssueId, KnownIssue>();
const wanted = new Set<IssueId>();
const listeners = new Set<() => void>();
let revision = 0;

/** Titles, keys and statuses of issues as far as the viewer may see them, asked once and together. */
export function useIssues(ids: readonly IssueId[]): (id: IssueId) => KnownIssue {
  useSyncExternalStore(subscribe, () => revision);
  const key = ids.join();
  useEffect(() => {
    want(key === '' ? [] : (key.split(',') as IssueId[]));
  }, [key]);
  return (id) => known.get(id);
}

/** Asks anew for an issue that changed; its old title stays until the answer. */
export function refreshIssue(id: IssueId): void {
  if (known.has(id)) void ask([id]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function want(ids: readonly IssueId[]): void {
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  if (wanted.size === 0) queueMicrotask(askForWanted);
  for (const id of fresh) {
    known.set(id, undefined);
    wanted.add(id);
  }
}

function askForWanted(): void {
  const ids = [...wanted];
  wanted.clear();
  for (let start = 0; start < ids.length; start += perRequest) void ask(ids.slice(start, start + perRequest));
}

async function ask(ids: readonly IssueId[]): Promise<void> {
  try {
    const { issues } = await askJira<BulkAnswer>('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ids,
      fields: ['summary', 'status'],
    });
    const found = new Map(issues.map((issue) => [issue.id, summaryOf(issue)]));
    for (const id of ids) known.set(id, found.get(id) ?? 'hidden');
  } catch {
    for (const id of ids) known.delete(id);
  }
  revision += 1;
  for (const listener of listeners) listener();
}

function summaryOf({ key, fields }: BulkAnswer['issues'][number]): IssueSummary {
  return {
    key,
    title: fields.summary,
    status: { name: fields.status.name, category: categoryOf(fields.status.statusCategory.key) },
  };
}

function categoryOf(key: string): StatusCategory {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}
