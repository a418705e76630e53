import type { DeliveryPreview } from '../../contract/settings-views';
import { delivery } from '../../domain/delivery';
import type { IssueId, KeyResultId } from '../../domain/ids';
import { buildIssueForest, treesIn, type IssueNode } from '../../domain/issue-forest';
import { issueProgress, type IssueProgress } from '../../domain/issue-progress';
import type { Rules } from '../../domain/rules';
import type { Share } from '../../domain/share';
import type { Weighting } from '../../domain/weighting';
import { issuesAtOnce } from '../mirror/settle-missing';
import type { Caller, Settings, SettingsPreviewStore, World } from '../ports';
import type { KeyResultInputs } from '../records';
import { mirrorsOtherwise } from './settings-view';

type Needs = Pick<World, 'jiraIssues' | 'mirror' | 'progress' | 'settingsPreviews'>;
type Listed = Awaited<ReturnType<SettingsPreviewStore['listDelivered']>>['keyResults'][number];

/** Objectives whose key results are looked at, and as many of those. */
const mostObjectives = 150;
const mostKeyResults = 200;
/** Issues at the leaves below them: from the mirror, or read again from Jira where the mirror cannot tell. */
const mostMirrored = 1_500;
const mostRead = 400;

/** Goals that are named. */
export const mostExamples = 5;

/** What becomes of the delivery of key results, and of the issues below them. Three statements. */
export async function previewDelivery(
  world: Needs,
  before: Settings,
  after: Settings,
  { accountId }: Caller,
): Promise<DeliveryPreview> {
  const isReadAgain = mirrorsOtherwise(before, after);
  const { keyResults: listed, hasMore } = await world.settingsPreviews.listDelivered(mostObjectives, accountId);
  const looked = firstOf(listed.slice(0, mostKeyResults), isReadAgain ? mostRead : mostMirrored);
  const inputs = await world.progress.listKeyResultInputs(looked.map(({ id }) => id));
  const roots = inputs.flatMap(({ initiatives }) => initiatives.map(({ issueId }) => issueId));
  const mirrored = await world.mirror.listSubtrees([...new Set(roots)]);
  const other = isReadAgain ? await readAgain(world, mirrored, after) : mirrored;
  const [was, would] = [progressIn(mirrored, before.rules), progressIn(other, after.rules)];
  const changes = inputs.map((input) => toChange(input, looked, deliveryOf(input, was), deliveryOf(input, would)));
  const isNamed = ({ id }: { id: KeyResultId }) => looked.some((each) => each.id === id && each.isSeen);
  const changed = changes.filter(({ from, to }) => isOther(from, to)).toSorted((one, two) => moved(two) - moved(one));
  return {
    lookedAt: { keyResults: looked.length, issues: mirrored.length },
    hasMore: hasMore || listed.length > looked.length,
    changed: { keyResults: changed.length, issues: countChanged(inputs, mirrored, was, would) },
    examples: changed.filter(isNamed).slice(0, mostExamples),
  };
}

/** As many as have that many issues together, at least one. */
function firstOf(listed: Listed[], mostIssues: number): Listed[] {
  let issues = 0;
  return listed.filter((each, index) => {
    issues += each.issues;
    return index === 0 || issues <= mostIssues;
  });
}

/** The issues as they would be mirrored; one that Jira does not give stays as it is. */
async function readAgain({ jiraIssues }: Needs, mirrored: IssueNode[], settings: Settings): Promise<IssueNode[]> {
  const read = new Map<IssueId, IssueNode>();
  for (let from = 0; from < mirrored.length; from += issuesAtOnce) {
    const ids = mirrored.slice(from, from + issuesAtOnce).map(({ id }) => id);
    for (const issue of await jiraIssues.readUnder(settings, ids)) read.set(issue.id, issue);
  }
  return mirrored.map((issue) => {
    const { dropped, storyPoints } = read.get(issue.id) ?? issue;
    return { ...issue, dropped, storyPoints };
  });
}

interface Worked {
  rules: Rules;
  below: (tops: IssueId[]) => IssueNode[];
  progressBy: (weighting: Weighting) => IssueProgress;
}

function progressIn(issues: IssueNode[], rules: Rules): Worked {
  const forest = buildIssueForest(issues);
  const known = new Map<Weighting, IssueProgress>();
  const progressBy = (weighting: Weighting): IssueProgress => {
    const progress = known.get(weighting) ?? issueProgress(forest, weighting, rules);
    known.set(weighting, progress);
    return progress;
  };
  return { rules, below: treesIn(issues), progressBy };
}

function deliveryOf({ initiatives, weighting }: KeyResultInputs, { rules, below }: Worked): Share {
  const ids = initiatives.map(({ issueId }) => issueId);
  return delivery(initiatives, buildIssueForest(below(ids), ids), weighting, rules);
}

function toChange(
  { keyResultId: id }: { keyResultId: KeyResultId },
  listed: Listed[],
  from: Share,
  to: Share,
): DeliveryPreview['examples'][number] {
  const { title = '', team = '' } = listed.find((each) => each.id === id) ?? {};
  return { id, title, team, from, to };
}

/** Shares that are worked out twice may differ by what a fraction of a computer leaves out. */
const isOther = (from: Share, to: Share): boolean =>
  from === null || to === null ? from !== to : Math.abs(from - to) > 1e-9;

const moved = ({ from, to }: { from: Share; to: Share }): number =>
  from === null || to === null ? 1 : Math.abs(from - to);

/** Issues whose progress is another in one of the weightings that count. */
function countChanged(inputs: KeyResultInputs[], issues: IssueNode[], was: Worked, would: Worked): number {
  const weightings = [...new Set(inputs.map(({ weighting }) => weighting))];
  return issues.filter(({ id }) =>
    weightings.some((weighting) =>
      isOther(was.progressBy(weighting).get(id) ?? null, would.progressBy(weighting).get(id) ?? null),
    ),
  ).length;
}
