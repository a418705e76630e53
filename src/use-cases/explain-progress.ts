import { notFound, ok, type Reply } from '../contract/reply';
import type { ExplanationPart, ExplanationView } from '../contract/views';
import { deliveryParts } from '../domain/delivery';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId } from '../domain/ids';
import { buildIssueForest, type IssueForest } from '../domain/issue-forest';
import { issuePartsOf, issueProgress } from '../domain/issue-progress';
import { keyResultProgress } from '../domain/measure';
import { explain, type Part } from '../domain/roll-up';
import { defaultRules } from '../domain/rules';
import type { World } from './ports';
import type { KeyResultInputs } from './records';

type Needs = Pick<World, 'clock' | 'explanations' | 'goals' | 'mirror' | 'progress'>;

export type Explained =
  | { kind: 'keyResult' | 'delivery'; id: KeyResultId }
  | { kind: 'objective'; id: ObjectiveId }
  | { kind: 'strategicGoal'; id: StrategicGoalId }
  | { kind: 'issue'; id: IssueId; keyResultId: KeyResultId };

/** Why a number is that number: its parts, their weights and what each brings, worked out from what is stored now. */
export async function explainProgress(world: Needs, asked: Explained): Promise<Reply<ExplanationView>> {
  switch (asked.kind) {
    case 'objective':
    case 'strategicGoal':
      return explainRollUp(world, asked);
    case 'keyResult':
    case 'delivery':
      return explainKeyResult(world, asked.id, asked.kind);
    case 'issue':
      return explainIssue(world, asked.id, asked.keyResultId);
  }
}

async function explainRollUp(world: Needs, goal: Explained & { kind: 'objective' | 'strategicGoal' }) {
  const found = await world.explanations.findRollUp(goal);
  if (found === undefined) return notFound(goal.kind === 'objective' ? 'objective' : 'strategic-goal');
  const { parts } = explain(found.parts);
  return ok<ExplanationView>({
    kind: goal.kind,
    title: found.title,
    progress: found.progress,
    raw: null,
    formula: { kind: 'weighted-mean', weighting: null },
    parts: parts.map(({ goal: { kind, id }, ...part }) => ({ kind, id, ...part, isDropped: false })),
    computedAt: found.computedAt === null ? null : new Date(found.computedAt).toISOString(),
  });
}

async function explainKeyResult(world: Needs, id: KeyResultId, kind: 'keyResult' | 'delivery') {
  const [input] = await world.progress.listKeyResultInputs([id]);
  const keyResult = await world.goals.findKeyResult(id);
  if (input === undefined || keyResult === undefined) return notFound('key-result');
  const forest = buildIssueForest(await world.mirror.listSubtrees(input.initiatives.map(({ issueId }) => issueId)));
  const { progress: delivered, parts } = explain(
    deliveryParts(input.initiatives, forest, issueProgress(forest, input.weighting, defaultRules)),
  );
  const isDelivery = kind === 'delivery' || input.measure.kind === 'initiatives';
  const measured = keyResultProgress(input.measure, input.reading?.value ?? null, delivered);
  return ok<ExplanationView>({
    kind,
    title: keyResult.title,
    progress: isDelivery ? delivered : measured.progress,
    raw: isDelivery ? null : measured.raw,
    formula: isDelivery ? { kind: 'weighted-mean', weighting: null } : measuredFormula(input),
    parts: isDelivery ? parts.map((part) => toIssuePart(part, forest)) : [],
    computedAt: nowOf(world),
  });
}

const measuredFormula = ({ measure, reading }: KeyResultInputs): ExplanationView['formula'] => ({
  kind: 'measured',
  measure,
  value: reading?.value ?? null,
  measuredOn: reading?.measuredOn ?? null,
});

async function explainIssue(world: Needs, id: IssueId, keyResultId: KeyResultId) {
  const [input] = await world.progress.listKeyResultInputs([keyResultId]);
  if (input === undefined) return notFound('key-result');
  const forest = buildIssueForest(await world.mirror.listSubtrees([id]));
  const issue = forest.issues.get(id);
  if (issue === undefined) return notFound('issue');
  const progress = issueProgress(forest, input.weighting, defaultRules);
  const { parts } = explain(issuePartsOf(id, forest, input.weighting, progress));
  const isByStatus = issue.category === 'done' || parts.length === 0;
  return ok<ExplanationView>({
    kind: 'issue',
    title: null,
    progress: progress.get(id) ?? null,
    raw: null,
    formula: isByStatus
      ? { kind: 'issue-status', inProgressCredit: defaultRules.inProgressCredit }
      : { kind: 'weighted-mean', weighting: input.weighting },
    parts: [...(isByStatus ? [] : parts.map((part) => toIssuePart(part, forest))), ...droppedChildren(id, forest)],
    computedAt: nowOf(world),
  });
}

type ExplainedIssue = Part & { issueId: IssueId; contribution: number | null };

const toIssuePart = (
  { issueId, weight, progress, contribution }: ExplainedIssue,
  forest: IssueForest,
): ExplanationPart => ({
  kind: 'issue',
  id: issueId,
  title: null,
  weight,
  progress,
  contribution,
  isDropped: forest.excluded.has(issueId),
});

const droppedChildren = (id: IssueId, forest: IssueForest): ExplanationPart[] =>
  [...forest.issues.values()]
    .filter(({ id: child, parentId }) => parentId === id && forest.excluded.has(child))
    .map(({ id: issueId }) => toIssuePart({ issueId, weight: 0, progress: null, contribution: null }, forest));

const nowOf = ({ clock }: Needs): string => new Date(clock.now()).toISOString();
