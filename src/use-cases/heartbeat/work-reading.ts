import { addDays, type Day, earlierOf } from '../../domain/day';
import { classifyWork, heartbeatJql, noWorkSum, weekOf, withWork, type WorkClass } from '../../domain/heartbeat';
import type { CycleId, IssueId } from '../../domain/ids';
import type { Cycle } from '../records';
import type { TeamToRead, WorkIssue, WorkReading, World } from '../ports';
import type { Budget } from './work-budget';
import { ancestorsOf, learnLines, type Parents } from './work-lines';

/** A cycle that ended goes on for so long, so that its last day counts whole. */
const daysAfterCycle = 2;

/** Most epics in progress, and most other items, that are kept of a team. */
const mostItems = { epics: 200, others: 500 };

type Needs = Pick<World, 'clock' | 'cycles' | 'jiraIssues' | 'jiraWork' | 'mirror' | 'work'>;

/** Opens the reading of a team's work in the cycles that run. */
export function beginReading(
  { clock }: Pick<Needs, 'clock'>,
  { team, projectIds }: TeamToRead,
  cycles: Cycle[],
): WorkReading {
  const running = cycles.filter((cycle) => isRunning(cycle, clock.today()));
  return {
    startedAt: clock.now(),
    span: { projectIds, since: running.map(({ startsOn }) => startsOn).reduce(earlierOf, clock.today()) },
    weighting: team.weighting,
    cycles: running.map(({ id, startsOn, endsOn }) => ({ id, startsOn, endsOn })),
    step: 'matches',
    pageToken: null,
    declared: [],
    completed: {},
    inProgress: noWorkSum,
    items: [],
  };
}

const isRunning = ({ startsOn, endsOn, closedAt }: Cycle, today: Day): boolean =>
  closedAt === null && startsOn <= today && today <= addDays(endsOn, daysAfterCycle);

export type ReadOn =
  | { kind: 'more' | 'done'; reading: WorkReading }
  /** Jira understands neither the JQL nor, maybe, the projects. */
  | { kind: 'refused'; error: string };

/** Reads a page: of what the declaration matches, then of the issues themselves. @throws Unavailable */
export async function readWorkPage(
  world: Needs,
  { heartbeat }: Pick<TeamToRead, 'heartbeat'>,
  reading: WorkReading,
  parents: Parents,
  budget: Budget,
): Promise<ReadOn> {
  const jql = heartbeatJql(heartbeat);
  return reading.step === 'matches' && jql !== null
    ? readMatches(world, jql, reading, budget)
    : readIssues(world, reading, parents, budget);
}

async function readMatches({ jiraWork }: Needs, jql: string, reading: WorkReading, budget: Budget): Promise<ReadOn> {
  budget.requests -= 1;
  const page = await jiraWork.readMatches(reading.span, jql, reading.pageToken);
  if (page.error !== null) return { kind: 'refused', error: page.error };
  const { nextPageToken: pageToken } = page;
  const step = pageToken === null ? 'issues' : 'matches';
  return { kind: 'more', reading: { ...reading, step, pageToken, declared: [...reading.declared, ...page.items] } };
}

async function readIssues(world: Needs, reading: WorkReading, parents: Parents, budget: Budget): Promise<ReadOn> {
  budget.requests -= 1;
  const page = await world.jiraWork.readIssues(reading.span, reading.pageToken);
  if (page.error !== null) return { kind: 'refused', error: page.error };
  const issues = page.items.filter(({ dropped }) => !dropped);
  const classOf = await classify(world, reading, issues, parents, budget);
  const { nextPageToken: pageToken } = page;
  const read = issues.reduce((sum, issue) => withIssue(sum, issue, classOf(issue.id)), reading);
  return { kind: pageToken === null ? 'done' : 'more', reading: { ...read, step: 'issues', pageToken } };
}

async function classify(
  world: Needs,
  { declared }: WorkReading,
  issues: WorkIssue[],
  parents: Parents,
  budget: Budget,
): Promise<(id: IssueId) => WorkClass> {
  await learnLines(world, issues, parents, budget);
  const lines = issues.flatMap(({ id }) => [id, ...ancestorsOf(id, parents)]);
  const { initiatives, heartbeat } = await world.work.listMarked([...new Set(lines)]);
  const marks = {
    initiatives: new Set(initiatives),
    heartbeat: new Set(heartbeat),
    declared: new Set(declared),
  };
  return (id) => classifyWork(id, ancestorsOf(id, parents), marks);
}

function withIssue(reading: WorkReading, issue: WorkIssue, workClass: WorkClass): WorkReading {
  const listed = withItem(reading, issue, workClass);
  const work = { ...issue, workClass };
  if (issue.state === 'inProgress') {
    return { ...listed, inProgress: withWork(reading.inProgress, work, reading.weighting) };
  }
  const completed = { ...reading.completed };
  for (const id of cyclesOf(reading, issue.stateSince)) {
    const weeks = completed[id] ?? {};
    const week = weekOf(issue.stateSince);
    completed[id] = { ...weeks, [week]: withWork(weeks[week] ?? noWorkSum, work, reading.weighting) };
  }
  return { ...listed, completed };
}

const cyclesOf = ({ cycles }: WorkReading, day: Day): CycleId[] =>
  cycles.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn).map(({ id }) => id);

/** Kept to be shown: epics in progress, and what is unclassified. */
function withItem(reading: WorkReading, issue: WorkIssue, workClass: WorkClass): WorkReading {
  const isEpicInProgress = isActiveEpic(issue);
  if (!isEpicInProgress && workClass !== 'unclassified') return reading;
  const alike = reading.items.filter((item) => isActiveEpic(item) === isEpicInProgress);
  if (alike.length >= mostItems[isEpicInProgress ? 'epics' : 'others']) return reading;
  const { id: issueId, projectId, isEpic, state, stateSince, updatedAt } = issue;
  const item = { issueId, projectId, isEpic, state, stateSince, updatedAt, workClass };
  return { ...reading, items: [...reading.items, item] };
}

const isActiveEpic = ({ isEpic, state }: Pick<WorkIssue, 'isEpic' | 'state'>): boolean =>
  isEpic && state === 'inProgress';
