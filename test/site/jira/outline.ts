import { paragraph } from './adf';
import { customerContactsFieldId } from './data';
import type { JiraIssue, JiraProject } from './data';

/** One line of an outline of work, see `demo-work.ts` for the format. */
interface Line {
  readonly depth: number;
  readonly number: number | undefined;
  readonly type: string;
  readonly state: string;
  readonly storyPoints: number | null;
  readonly originalEstimate: number | null;
  readonly contacts: number | undefined;
  readonly parentKey: string | undefined;
  readonly labels: readonly string[];
  readonly summary: string;
}

export interface OutlineScene {
  readonly project: JiraProject;
  /** ids by the outline's words */
  readonly typeIds: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, { statusId: string; resolutionId: string | null }>>;
  readonly team: readonly string[];
  readonly firstId: number;
  readonly now: number;
  readonly idOf: (key: string) => string;
}

const hour = 3600;
const dayMs = 24 * hour * 1000;
const indent = 2;

/** The issues of an outline: the same text and scene always give the same issues. */
export function issuesOfOutline(text: string, scene: OutlineScene): readonly JiraIssue[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map(parseLine);
  const numbers = numbersOf(parsed);
  const issues: JiraIssue[] = [];
  const above: string[] = [];
  for (const [index, line] of parsed.entries()) {
    const issue = issueOf(line, index, numbers[index] ?? 0, above[line.depth - 1], scene);
    above[line.depth] = issue.id;
    issues.push(issue);
  }
  return issues;
}

function parseLine(line: string): Line {
  const [, spaces = '', number, words = '', summary = ''] = /^( *)(?:(\d+) )?([^|]+)\| (.+)$/.exec(line) ?? [];
  const [type = '', state = '', ...rest] = words.trim().split(' ');
  const marked = (mark: RegExp): readonly string[] => rest.flatMap((word) => mark.exec(word)?.[1] ?? []);
  const [points, hours, contacts] = [/^(\d+)p$/, /^(\d+)h$/, /^(\d+)c$/].map((mark) => marked(mark)[0]);
  return {
    depth: spaces.length / indent,
    number: number === undefined ? undefined : Number(number),
    type,
    state,
    storyPoints: points === undefined ? null : Number(points),
    originalEstimate: hours === undefined ? null : Number(hours) * hour,
    contacts: contacts === undefined ? undefined : Number(contacts),
    parentKey: marked(/^\^(.+)$/)[0],
    labels: marked(/^\+(.+)$/),
    summary: summary.trim(),
  };
}

function numbersOf(lines: readonly Line[]): readonly number[] {
  const reserved = new Set(lines.flatMap(({ number }) => number ?? []));
  let free = 0;
  return lines.map(({ number }) => {
    if (number !== undefined) return number;
    do free += 1;
    while (reserved.has(free));
    return free;
  });
}

function issueOf(
  line: Line,
  index: number,
  number: number,
  parentAbove: string | undefined,
  scene: OutlineScene,
): JiraIssue {
  const { project, team, now } = scene;
  const state = known(scene.states, line.state);
  const resolved = state.resolutionId !== null;
  const created = now - (100 - Math.min(index, 50)) * dayMs;
  const updated = now - (1 + ((index * 7) % 45)) * dayMs;
  const assigneeId = line.state === 'todo' ? null : (team[index % team.length] ?? null);
  return {
    id: String(scene.firstId + index),
    key: `${project.key}-${number}`,
    projectId: project.id,
    issueTypeId: known(scene.typeIds, line.type),
    summary: line.summary,
    description: line.type === 'epic' ? paragraph(`What we do so that customers notice: ${line.summary}.`) : null,
    statusId: state.statusId,
    resolutionId: state.resolutionId,
    resolutionDate: resolved ? updated : null,
    created,
    updated,
    parentId: (line.parentKey && scene.idOf(line.parentKey)) ?? parentAbove ?? null,
    priorityId: line.type === 'bug' ? '2' : '3',
    labels: line.labels,
    creatorId: project.leadAccountId,
    reporterId: project.leadAccountId,
    assigneeId,
    storyPoints: line.storyPoints,
    ...(line.contacts !== undefined && { numbers: { [customerContactsFieldId]: line.contacts } }),
    originalEstimate: line.originalEstimate,
    remainingEstimate: resolved && line.originalEstimate !== null ? 0 : line.originalEstimate,
    comments: [],
    history: [],
  };
}

function known<T>(entries: Readonly<Record<string, T>>, word: string): T {
  const entry = entries[word];
  if (entry === undefined) throw new Error(`The outline has an unknown word: ${word}`);
  return entry;
}
