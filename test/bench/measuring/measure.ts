import type { Reply } from '../../../src/contract/reply';
import type { Statement } from './metered-engine';
import type { OpenedCompany } from './opened-company';
import type { Reading } from './surfaces';

/** What something took, all that followed from it included. */
export interface Measured {
  invokes: number;
  statements: number;
  dml: number;
  jiraCalls: number;
  /** What these cost of the points that Jira gives an app, and the most of it within an hour. */
  jiraPoints: number;
  mostPointsAnHour: number;
  /** Read from storage by all of its statements. */
  rows: number;
  /** By the one that read most. */
  mostRows: number;
  /** Of the statement that needed most. */
  memoryBytes: number;
  /** Of SQL, the largest. */
  answerBytes: number;
  /** Of all statements together; of several runs the median. Of writes it is that of one run, with all its waits. */
  milliseconds: number;
  /** The longest of its statements, in that run. */
  longest: { select: number; dml: number };
  /** Those that read most rows, first. */
  greatest: Pick<Statement, 'query' | 'rows'>[];
  /** What a person, or the app, was answered instead of what was asked for; and what TiDB refused. */
  failures: string[];
}

/** Once to warm up, once counted, and so often timed. */
export async function measureReading(company: OpenedCompany, reading: Reading, timed = 5): Promise<Measured> {
  await run(company, () => askAll(company, reading));
  const counted = await count(company, () => askAll(company, reading));
  const times: Measured[] = [];
  for (let n = 0; n < timed; n += 1) times.push(await run(company, () => askAll(company, reading)));
  if (times.length === 0) return counted;
  const milliseconds = median(times.map((each) => each.milliseconds));
  const longest = {
    select: median(times.map((each) => each.longest.select)),
    dml: median(times.map((each) => each.longest.dml)),
  };
  const memoryBytes = await company.meter.takeMemory();
  return { ...counted, milliseconds, longest, memoryBytes: Math.max(counted.memoryBytes, memoryBytes) };
}

async function askAll({ site }: OpenedCompany, { asks }: Reading): Promise<string[]> {
  const failures: string[] = [];
  for (const { operation, input, as } of asks) {
    const reply = await site.invoke(operation, input, { accountId: as }).catch((error: unknown) => String(error));
    if (!isOk(reply)) failures.push(`${operation}: ${JSON.stringify(reply)}`);
  }
  return failures;
}

const isOk = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && (reply as Reply<unknown>).ok;

/** Counts what happens, rows included. */
export async function count(company: OpenedCompany, happen: () => Promise<string[]>): Promise<Measured> {
  const { meter } = company;
  await meter.takeMemory();
  meter.isCounting = true;
  try {
    const measured = await run(company, happen);
    return { ...measured, memoryBytes: await meter.takeMemory() };
  } finally {
    meter.isCounting = false;
  }
}

export async function run(company: OpenedCompany, happen: () => Promise<string[]>): Promise<Measured> {
  const { site, meter, spent } = company;
  spent.clear();
  meter.statements.length = 0;
  site.resetInvocations();
  const problems = site.problems.all.length;
  const failures = await happen();
  const statements = [...meter.statements];
  return {
    ...countsOf(statements),
    invokes: site.invocations.length,
    jiraCalls: site.invocations.reduce((sum, { jiraCalls }) => sum + jiraCalls.length, 0),
    jiraPoints: [...spent.values()].reduce((sum, points) => sum + points, 0),
    mostPointsAnHour: Math.max(0, ...spent.values()),
    memoryBytes: 0,
    failures: [
      ...failures,
      ...site.problems.all.slice(problems).map(({ subject, message }) => `${subject}: ${message}`),
      ...statements.flatMap(({ failure }) => (failure === null ? [] : [`TiDB: ${failure}`])),
    ],
  };
}

const greatestKept = 5;

function countsOf(statements: Statement[]) {
  const timesOf = (kind: Statement['kind']) =>
    statements.filter((each) => each.kind === kind).map(({ milliseconds }) => milliseconds);
  return {
    statements: statements.length,
    dml: timesOf('dml').length,
    rows: statements.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    mostRows: Math.max(0, ...statements.map(({ rows }) => rows ?? 0)),
    answerBytes: Math.max(0, ...statements.map(({ answerBytes }) => answerBytes)),
    milliseconds: statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    longest: { select: Math.max(0, ...timesOf('select')), dml: Math.max(0, ...timesOf('dml')) },
    greatest: statements
      .toSorted((one, other) => (other.rows ?? 0) - (one.rows ?? 0))
      .slice(0, greatestKept)
      .map(({ query, rows }) => ({ query, rows })),
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
