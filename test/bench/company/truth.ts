import type { createSqlStores } from '../../../src/forge/sql/sql-stores';
import type {
  AccountId,
  CycleId,
  GroupId,
  IssueId,
  KeyResultId,
  ObjectiveId,
  ProjectId,
  StrategicGoalId,
  TeamId,
} from '../../../src/domain/ids';
import type { Day } from '../../../src/domain/day';
import type { Measure } from '../../../src/domain/measure';
import type { StrategyPart } from '../../../src/domain/strategy';
import type { KeyResult, MirroredIssue, Objective } from '../../../src/use-cases/records';
import { resolutions, statuses } from '../../site/jira/demo-company';
import { accountOf, groupIdOf, idOf, issueIdOf, projectIdOf, sharedId } from './names';
import { randomAt } from './random';
import { size } from './size';
import { cycles, dayOf, instantOf, now, runningQuarter } from './time';
import { epicsOf, issueOf, teamOfKeyResult } from './work';

type Stores = ReturnType<typeof createSqlStores>;

export const teamIdOf = (n: number) => idOf('team', n) as TeamId;
export const objectiveIdOf = (n: number) => idOf('objective', n) as ObjectiveId;
export const keyResultIdOf = (n: number) => idOf('keyResult', n) as KeyResultId;
export const strategicGoalIdOf = (n: number) => sharedId('strategicGoal', n) as StrategicGoalId;
export const account = (n: number) => accountOf(n) as AccountId;

const nouns = [
  'buyers',
  'payments',
  'returns',
  'search',
  'delivery',
  'prices',
  'partners',
  'stores',
  'alerts',
  'pages',
];
const verbs = ['find', 'trust', 'finish', 'repeat', 'understand', 'recommend', 'open', 'keep'];
const places = ['in the app', 'on the web', 'in every market', 'at the counter', 'on Sundays', 'without help'];
const wordOf = (words: readonly string[], seed: number, n: number) =>
  words[Math.floor(randomAt(seed, n) * words.length)] ?? '';
const titleOf = (seed: number, n: number) =>
  `More ${wordOf(nouns, seed, n)} ${wordOf(verbs, seed + 1, n)} ${wordOf(nouns, seed + 2, n)} ${wordOf(places, seed + 3, n)}`;
const sentence = 'Whoever buys from us gets what they came for, at the first try and without asking anybody. ';

const counted = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** Writes what people, and Jira, told the app: through its own stores, as its operations do. */
export async function writeTruth(stores: Stores): Promise<void> {
  await writeStrategy(stores);
  await writeTeams(stores);
  await writeGoals(stores);
  await writeWork(stores);
  await writeCheckIns(stores);
  await writeTalk(stores);
  for (const { id, endsOn, isClosed } of cycles)
    if (isClosed) await stores.cycles.setClosed(id as CycleId, Date.parse(endsOn), 0);
}

async function writeStrategy({ strategy, cycles: store }: Stores): Promise<void> {
  const parts: StrategyPart[] = counted(size.strategicGoals, (n) => ({
    ...{ kind: 'strategicGoal', id: strategicGoalIdOf(n), title: titleOf(10, n), text: sentence.repeat(4) },
    ...{ challengeIds: [], ownerId: null, horizon: 'End of 2028', measures: [] },
  }));
  const by = { savedBy: account(0), savedAt: instantOf(200) };
  for (const part of parts) await strategy.insertPart({ part, removedAt: null, ...by }, 1_000);
  const published = { publishedBy: account(0), publishedAt: instantOf(190), note: '' };
  for (const number of [1, 2, 3]) await strategy.insertVersion({ number, parts, ...published });
  await strategy.projectGoals({ number: 3, parts, publishedAt: published.publishedAt });
  await store.insert(
    cycles.map(({ id, name, startsOn, endsOn }) => ({
      ...{ id: id as CycleId, version: 1, name, startsOn: startsOn as Day, endsOn: endsOn as Day, closedAt: null },
    })),
  );
}

/** A team with three departments, and the others below these. */
const parentOfTeam = (n: number): TeamId | null => {
  if (n === 0) return null;
  return teamIdOf(n <= 3 ? 0 : 1 + ((n - 4) % 3));
};

async function writeTeams({ teams, heartbeatDeclarations, following, memberships }: Stores): Promise<void> {
  for (const n of counted(size.teams, (index) => index)) {
    await teams.insert({
      ...{ id: teamIdOf(n), version: 1, parentId: parentOfTeam(n), name: `Team ${n} for ${wordOf(nouns, 20, n)}` },
      ...{ weighting: n % 4 === 0 ? 'storyPoints' : 'count', leadId: account(n) },
      ...{ editorIds: n % 7 === 0 ? [account(size.people - 1)] : [], projectIds: [projectIdOf(n) as ProjectId] },
    });
    const jql = n % 2 === 0 ? 'issuetype = Bug' : '';
    const issueTypeIds = n % 2 === 0 ? [] : ['10004'];
    await heartbeatDeclarations.save({ teamId: teamIdOf(n), version: 0, jql, issueTypeIds, wishedStrategic: 0.6 });
    for (const other of [1, 2, 5]) await following.follow(account(n), teamIdOf((n + other) % size.teams));
    await following.saveLook(account(n), instantOf(3));
  }
  for (const n of counted(size.people, (index) => index))
    await memberships.save(account(n), { groupIds: [groupIdOf(n % 10) as GroupId], readAt: now });
}

/** Of eight objectives of a team five are in the quarter that runs. */
const turns = [3, 1, 3, 2, 3, 0, 3, 3];
export const cycleOfObjective = (n: number) =>
  cycles[turns[(n + 3 * Math.floor(n / size.teams)) % turns.length] ?? 3] ?? runningQuarter;

/** Objectives of the first part, and their key results. */
export function goalsOfRunningQuarter(): number {
  const objectives = counted(size.objectives, (n) => n).filter((n) => cycleOfObjective(n) === runningQuarter).length;
  return objectives * (1 + size.keyResults / size.objectives);
}

const isRestricted = (objective: number) => objective % 12 === 7;
const isTop = (objective: number) => objective % size.teams < 4;

function objectiveOf(n: number): Objective {
  const readers =
    n % 24 === 7 ? { people: [account(5)], groupIds: [] } : { people: [], groupIds: [groupIdOf(3) as GroupId] };
  const sameCycle = counted(n, (other) => other).filter(
    (other) => isTop(other) && cycleOfObjective(other).id === cycleOfObjective(n).id,
  );
  const parent = isTop(n) || n % 4 === 3 ? undefined : sameCycle[n % Math.max(1, sameCycle.length)];
  const proposed = !isTop(n) && n % 4 === 3 ? sameCycle[n % Math.max(1, sameCycle.length)] : undefined;
  return {
    ...{ id: objectiveIdOf(n), version: 1, teamId: teamIdOf(n % size.teams), title: titleOf(30, n) },
    ...{ cycleId: cycleOfObjective(n).id as CycleId, description: sentence.repeat(3) },
    strategicGoalId: n % 5 === 4 ? null : strategicGoalIdOf(n % (size.strategicGoals - 2)),
    ...{ noGoalReason: '', parentObjectiveId: parent === undefined ? null : objectiveIdOf(parent) },
    proposedParentId: proposed === undefined ? null : objectiveIdOf(proposed),
    ...{ ownerId: account(20 + (n % 60)), weight: 1, state: n % 3 === 0 ? 'proposed' : 'agreed', learned: '' },
    ...{ carriedFromId: null, readers: isRestricted(n) ? readers : null },
  };
}

/** One in twelve is read from Jira; most are told by people, some go by their initiatives. */
export function measureOf(n: number): Measure {
  const span = { start: 0, target: 100, unit: '%' };
  switch (n % 12) {
    case 0: {
      const jql = `project = ${projectIdOf(teamOfKeyResult(n))} AND statusCategory = Done`;
      return { kind: 'jira', reading: { kind: 'count', jql }, ...span, target: 400, unit: '' };
    }
    case 4:
    case 5:
    case 1:
      return { kind: 'initiatives' };
    case 8:
      return { kind: 'milestone' };
    case 9:
      return { kind: 'keep', low: 20, high: 60, unit: 'ms' };
    case 10:
      return { kind: 'number', start: null, target: null, unit: '%' };
    default:
      return { kind: 'number', ...span };
  }
}

const keyResultOf = (n: number): KeyResult => ({
  ...{ id: keyResultIdOf(n), version: 1, objectiveId: objectiveIdOf(n % size.objectives), title: titleOf(40, n) },
  ...{ measure: measureOf(n), ownerId: n % 3 === 0 ? null : account(n % size.people), weight: 1, cadenceDays: null },
  ...{ source: n % 4 === 0 ? 'https://numbers.example' : '', grade: null, learned: '', carriedFromId: null },
});

async function writeGoals({ goals, activity }: Stores): Promise<void> {
  const keyResults = counted(size.keyResults, keyResultOf);
  for (const objective of counted(size.objectives, objectiveOf)) {
    const own = keyResults.filter(({ objectiveId }) => objectiveId === objective.id);
    await goals.insertFirstKeyResults(own);
    if (!(await goals.insertObjective(objective))) throw new Error(`${objective.title} was not taken.`);
    const subjects = [{ kind: 'objective', id: objective.id }, ...own.map(({ id }) => ({ kind: 'keyResult', id }))];
    const written = { accountId: objective.ownerId, source: 'person', from: null } as const;
    await activity.recordAll(
      subjects.flatMap((subject, place) =>
        counted(5, (n) => ({
          ...{ ...written, subject, at: instantOf(140 - 30 * n - place) },
          ...(n === 0 ? { change: 'create', to: objective.title } : { change: 'edit', to: { title: objective.title } }),
        })),
      ),
    );
  }
}

function mirrored(n: number): MirroredIssue {
  const issue = issueOf(n);
  const category = statuses.find(({ id }) => id === issue.statusId)?.category ?? 'new';
  const resolution = resolutions.find(({ id }) => id === issue.resolutionId)?.name ?? null;
  return {
    ...{ id: issue.id as IssueId, parentId: issue.parentId as IssueId | null, projectId: issue.projectId as ProjectId },
    ...{ category, dropped: resolution === "Won't Do", storyPoints: issue.storyPoints, timeEstimateSeconds: null },
    completedOn: category === 'done' ? (new Date(issue.updated).toISOString().slice(0, 10) as Day) : null,
    updatedAt: issue.updated,
  };
}

async function writeWork({ mirror, initiatives, heartbeat, settings }: Stores): Promise<void> {
  await settings.saveStoryPointFields(['customfield_10016'], now, 0);
  for (let from = 0; from < size.issues; from += 1_000)
    await mirror.store(
      counted(Math.min(1_000, size.issues - from), (n) => mirrored(from + n)),
      instantOf(0),
    );
  for (const n of counted(size.keyResults, (index) => index))
    await initiatives.insertAll(
      epicsOf(n).map((epic) => ({
        ...{ keyResultId: keyResultIdOf(n), issueId: issueIdOf(epic) as IssueId, weight: 1 },
        ...{ linkedBy: account(n % size.people), linkedAt: instantOf(100) },
      })),
    );
  const marked = counted(20, (n) => issueIdOf(size.issues + 3 * n) as IssueId);
  await heartbeat.mark(marked, { markedBy: account(0), markedAt: instantOf(20) });
}

/** Weekly, by whoever owns it, as long as its cycle ran; some key results were forgotten since. */
async function writeCheckIns({ checkIns }: Stores): Promise<void> {
  const all = counted(size.keyResults, (n) => n).flatMap((n) => {
    const { startsOn, endsOn } = cycleOfObjective(n % size.objectives);
    const kind = measureOf(n).kind;
    if (kind === 'jira' || kind === 'initiatives') return [];
    const last = n % 7 === 3 ? 40 : 1 + (n % 6);
    return counted(21, (week) => last + week * 7)
      .filter((daysAgo) => dayOf(daysAgo) >= startsOn && dayOf(daysAgo) <= endsOn)
      .map((daysAgo) => ({
        ...{ id: idOf('checkIn', n * 1_000 + daysAgo), keyResultId: keyResultIdOf(n), value: valueAt(n, daysAgo) },
        ...{ confidence: 3 + (n % 7), note: daysAgo % 2 === 0 ? sentence : '', measuredOn: dayOf(daysAgo) as Day },
        ...{ authorId: account(n % size.people), createdAt: instantOf(daysAgo), statedPace: null, replacesId: null },
      }));
  });
  for (let from = 0; from < all.length; from += 100)
    await checkIns.insert(all.slice(from, from + 100) as Parameters<Stores['checkIns']['insert']>[0]);
}

/** How far it had come so many days ago, in its unit. */
export const valueAt = (keyResult: number, daysAgo: number): number => {
  if (measureOf(keyResult).kind === 'milestone') return daysAgo < 14 && keyResult % 3 === 0 ? 1 : 0;
  return Math.round(100 * randomAt(5, keyResult) * (1 - daysAgo / 160));
};

/** A thread with a reply on each objective, some of them questions, and conversations about gaps. */
async function writeTalk({ comments }: Stores): Promise<void> {
  const blank = { version: 1, resolved: null, editedAt: null, removed: null };
  for (const n of counted(size.objectives, (index) => index)) {
    const about = { kind: 'objective', id: objectiveIdOf(n) } as const;
    const [id, reply] = [idOf('comment', n), idOf('reply', n)] as Parameters<Stores['comments']['saveMentions']>[0][];
    if (id === undefined || reply === undefined) continue;
    const text = sentence.repeat(2);
    await comments.insert(
      {
        ...blank,
        id,
        about,
        gap: null,
        parentId: null,
        authorId: account(n),
        text,
        isQuestion: n % 2 === 0,
        createdAt: instantOf(20),
      },
      100,
    );
    await comments.insert(
      {
        ...blank,
        id: reply,
        about,
        gap: null,
        parentId: id,
        authorId: account(n + 1),
        text,
        isQuestion: false,
        createdAt: instantOf(19),
      },
      100,
    );
    await comments.saveMentions(id, 1, [account(n % size.teams)]);
  }
  for (const n of counted(size.keyResults / 10, (index) => index * 10 + 3)) {
    const id = idOf('talk', n) as Parameters<Stores['comments']['saveMentions']>[0];
    const about = { kind: 'keyResult', id: keyResultIdOf(n) } as const;
    const gap = { kind: 'keyResultStale', subjectId: keyResultIdOf(n) } as const;
    await comments.insert(
      {
        ...blank,
        id,
        about,
        gap,
        parentId: null,
        authorId: account(n % 100),
        text: sentence,
        isQuestion: true,
        createdAt: instantOf(10),
      },
      100,
    );
  }
}
