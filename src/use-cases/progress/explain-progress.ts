import { notFound, ok, type Reply } from '../../contract/reply';
import type { ExplanationPart, ExplanationView } from '../../contract/views';
import { deliveryParts } from '../../domain/delivery';
import type { IssueId, KeyResultId, ObjectiveId, StrategicGoalId } from '../../domain/ids';
import { buildIssueForest, type IssueForest } from '../../domain/issue-forest';
import { issueProgress } from '../../domain/issue-progress';
import { keyResultProgress } from '../../domain/measure';
import { explain, type Part } from '../../domain/roll-up';
import type { Caller, World } from '../ports';
import { takeTogether } from './unseen-parts';
import type { KeyResultInputs } from '../records';
import { toIso } from '../to-iso';

type RollUp = Awaited<ReturnType<World['explanations']['findRollUp']>>;

type Needs = Pick<World, 'clock' | 'explanations' | 'goals' | 'mirror' | 'progress' | 'settings'>;

export type Explained =
  | { kind: 'keyResult' | 'delivery'; id: KeyResultId }
  | { kind: 'objective'; id: ObjectiveId }
  | { kind: 'strategicGoal'; id: StrategicGoalId };

/** Why a number is that number: its parts, their weights and what each brings, worked out from what is stored now. */
export async function explainProgress(world: Needs, asked: Explained, caller: Caller): Promise<Reply<ExplanationView>> {
  switch (asked.kind) {
    case 'objective':
    case 'strategicGoal':
      return explainRollUp(world, asked, caller);
    case 'keyResult':
    case 'delivery':
      return explainKeyResult(world, asked.id, asked.kind);
  }
}

async function explainRollUp(
  world: Needs,
  goal: Explained & { kind: 'objective' | 'strategicGoal' },
  { accountId }: Caller,
) {
  const found = await world.explanations.findRollUp(goal, accountId);
  if (found === undefined) return notFound(goal.kind === 'objective' ? 'objective' : 'strategic-goal');
  const { parts } = explain(found.parts);
  return ok<ExplanationView>({
    kind: goal.kind,
    title: found.title,
    progress: found.progress,
    raw: null,
    formula: { kind: 'weighted-mean', weighting: null },
    parts: takeTogether('restricted', parts.map(toPart)),
    computedAt: found.computedAt === null ? null : toIso(found.computedAt),
  });
}

type ExplainedGoal = Pick<ExplanationPart, 'weight' | 'progress' | 'contribution' | 'title'> & {
  goal: NonNullable<RollUp>['parts'][number]['goal'];
};

const toPart = ({ goal, ...part }: ExplainedGoal): ExplanationPart => ({
  kind: goal?.kind ?? 'restricted',
  id: goal?.id ?? '',
  ...part,
  isDropped: false,
  count: 1,
});

async function explainKeyResult(world: Needs, id: KeyResultId, kind: 'keyResult' | 'delivery') {
  const [input] = await world.progress.listKeyResultInputs([id]);
  const keyResult = await world.goals.findKeyResult(id);
  if (input === undefined || keyResult === undefined) return notFound('key-result');
  const initiativeIds = input.initiatives.map(({ issueId }) => issueId);
  const forest = buildIssueForest(await world.mirror.listSubtrees(initiativeIds), initiativeIds);
  const { progress: delivered, parts } = explain(
    deliveryParts(input.initiatives, forest, issueProgress(forest, input.weighting, await world.settings.findRules())),
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

type ExplainedIssue = Part & { issueId: IssueId; contribution: number | null };

export const toIssuePart = (
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
  count: 1,
});

export const nowOf = ({ clock }: Pick<World, 'clock'>): string => toIso(clock.now());
