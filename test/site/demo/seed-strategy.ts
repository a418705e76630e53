import type { Input } from '../../../src/contract/operations';
import type { DraftPartView } from '../../../src/contract/strategy-views';
import { demoUsers } from '../jira/demo-company';
import type { SeededCompany } from './seeded-company';
import * as strategy from './strategy';

type Content = Input<'addStrategyPart'>['content'];

/** Not an administrator of Jira: somebody who may edit the strategy. */
const strategist = 'sofie';

/** The first strategy, written and published. */
export async function publishFirstStrategy(company: SeededCompany): Promise<void> {
  await add(company, { kind: 'purpose', text: strategy.purpose });
  await add(company, { kind: 'context', text: strategy.firstContext });
  const challengeIds = new Map<string, string>();
  for (const each of strategy.challenges) {
    challengeIds.set(each.title, await add(company, { kind: 'challenge', ...each }));
  }
  for (const each of strategy.policies) await add(company, { kind: 'policy', ...each });
  for (const goal of [...strategy.strategicGoals, strategy.retiredGoal]) {
    company.strategicGoals.set(goal.title, await add(company, contentOf(goal, challengeIds)));
  }
  await publish(company, strategy.notes.first);
}

/** The second: what changed since, and a strategic goal that is retired. */
export async function publishLaterStrategy(company: SeededCompany): Promise<void> {
  await rewrite(company, (part) => part.kind === 'context', { kind: 'context', text: strategy.laterContext });
  await add(company, { kind: 'challenge', ...strategy.laterChallenge });
  await add(company, { kind: 'policy', ...strategy.laterPolicy });
  const { id, version } = await findPart(company, (part) => part.title === strategy.retiredGoal.title);
  await company.ask(strategist, 'removeStrategyPart', { partId: id, version });
  await publish(company, strategy.notes.later);
}

/** What is written since and not published. */
export async function draftStrategy(company: SeededCompany): Promise<void> {
  const [, trust] = strategy.policies;
  const title = trust?.title ?? '';
  const content: Content = { kind: 'policy', title, text: strategy.redraftedPolicy };
  await rewrite(company, (part) => part.title === title, content);
  const { parts } = await company.ask(strategist, 'readStrategyDraft', {});
  await add(company, contentOf(strategy.draftedGoal, new Map(parts.map((part) => [part.title, part.id]))));
}

/** What the strategic goals’ own measures stand at. */
export async function measureStrategicGoals(company: SeededCompany): Promise<void> {
  const { parts } = await company.ask(strategist, 'readStrategy', {});
  for (const { title, measure } of strategy.strategicGoals) {
    const goal = parts.find((part) => part.kind === 'strategicGoal' && part.title === title);
    const measureId = goal?.kind === 'strategicGoal' ? goal.measures[0]?.id : undefined;
    if (measure === undefined || measureId === undefined) continue;
    const strategicGoalId = company.strategicGoals.get(title);
    await company.ask(strategist, 'measureStrategicGoal', { strategicGoalId, measureId, value: measure.value });
  }
}

async function add(company: SeededCompany, content: Content): Promise<string> {
  return (await company.ask(strategist, 'addStrategyPart', { content })).id;
}

async function rewrite(
  company: SeededCompany,
  which: (part: DraftPartView) => boolean,
  content: Content,
): Promise<void> {
  const { id, version } = await findPart(company, which);
  await company.ask(strategist, 'saveStrategyPart', { partId: id, version, content });
}

async function findPart(company: SeededCompany, which: (part: DraftPartView) => boolean): Promise<DraftPartView> {
  const part = (await company.ask(strategist, 'readStrategyDraft', {})).parts.find(which);
  if (part === undefined) throw new Error('The demo company’s strategy lacks a part.');
  return part;
}

async function publish(company: SeededCompany, note: string): Promise<void> {
  const { revision } = await company.ask(strategist, 'readStrategyDraft', {});
  await company.ask(strategist, 'publishStrategy', { revision, note });
}

function contentOf(goal: strategy.DemoStrategicGoal, challengeIds: Map<string, string>): Content {
  const { title, text, answers, owner, horizon, measure } = goal;
  return {
    kind: 'strategicGoal',
    title,
    text,
    horizon,
    challengeIds: answers.flatMap((each) => challengeIds.get(each) ?? []),
    ownerId: owner === null ? null : demoUsers[owner].accountId,
    measures: measure === undefined ? [] : [ownMeasure(measure)],
  };
}

function ownMeasure({ title, start, target, unit }: NonNullable<strategy.DemoStrategicGoal['measure']>) {
  return { id: crypto.randomUUID(), title, measure: { kind: 'number', start, target, unit } } as const;
}
