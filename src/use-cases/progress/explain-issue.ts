import { notFound, ok, type Reply } from '../../contract/reply';
import type { ExplanationPart, ExplanationView } from '../../contract/views';
import type { IssueId, KeyResultId } from '../../domain/ids';
import { buildIssueForest, type IssueForest } from '../../domain/issue-forest';
import { issuePartsOf, issueProgress } from '../../domain/issue-progress';
import { explain } from '../../domain/roll-up';
import { nowOf, toIssuePart } from './explain-progress';
import type { World } from '../ports';
import { takeTogether } from './unseen-parts';

type Needs = Pick<World, 'clock' | 'jiraIssues' | 'marks' | 'mirror' | 'progress' | 'settings'>;

/** Jira is asked about this many children; of more, the rest counts as hidden. */
const mostShown = 100;

/** Why the delivery of an issue is that number. Children that the caller may not see in Jira are taken together. */
export async function explainIssue(
  world: Needs,
  issueId: IssueId,
  keyResultId: KeyResultId,
): Promise<Reply<ExplanationView>> {
  const affected = await world.marks.listAffected([issueId], 'all');
  if (!affected.some((mark) => mark.keyResultId === keyResultId)) return notFound('initiative');
  const [input] = await world.progress.listKeyResultInputs([keyResultId]);
  if (input === undefined) return notFound('key-result');
  const initiativeIds = input.initiatives.map((initiative) => initiative.issueId);
  const forest = buildIssueForest(await world.mirror.listSubtrees([issueId]), initiativeIds);
  const issue = forest.issues.get(issueId);
  if (issue === undefined) return notFound('issue');
  const rules = await world.settings.findRules();
  const progress = issueProgress(forest, input.weighting, rules);
  const { parts } = explain(issuePartsOf(issueId, forest, input.weighting, progress));
  const isByStatus = issue.category === 'done' || parts.length === 0;
  const counted = isByStatus ? [] : parts.map((part) => toIssuePart(part, forest));
  return ok({
    kind: 'issue',
    title: null,
    progress: progress.get(issueId) ?? null,
    raw: null,
    formula: isByStatus
      ? { kind: 'issue-status', inProgressCredit: rules.inProgressCredit }
      : { kind: 'weighted-mean', weighting: input.weighting },
    parts: await hideUnseen(world, [...counted, ...droppedChildren(issueId, forest)]),
    computedAt: nowOf(world),
  });
}

const droppedChildren = (id: IssueId, forest: IssueForest): ExplanationPart[] =>
  [...forest.issues.values()]
    .filter(({ id: child, parentId }) => parentId === id && forest.excluded.has(child))
    .map(({ id: issueId }) => toIssuePart({ issueId, weight: 0, progress: null, contribution: null }, forest));

async function hideUnseen({ jiraIssues }: Needs, parts: ExplanationPart[]): Promise<ExplanationPart[]> {
  const ids = parts.slice(0, mostShown).map(({ id }) => id as IssueId);
  const seen = new Set<string>((await jiraIssues.read(ids, 'viewer')).map(({ id }) => id));
  return takeTogether(
    'hidden',
    parts.map((part) => (seen.has(part.id) ? part : { ...part, kind: 'hidden' })),
  );
}
