import type { Parsed } from '../../contract/operations';
import { newerEdit, ok, refuse, type Reply } from '../../contract/reply';
import type { Saved } from '../../contract/views';
import type { StrategicGoalId, StrategyPartId } from '../../domain/ids';
import type { StrategyPart } from '../../domain/strategy';
import type { Caller, World } from '../ports';
import { measureIssues } from '../goals/refused-measure';
import { recordChange } from '../record-activity';
import { mostOfAKind } from './draft';

type Content = Parsed<'addStrategyPart'>['content'];

/** Adds a part to the draft, behind the others of its kind. Purpose and context are there once. */
export async function addStrategyPart(
  world: World,
  content: Content,
  caller: Caller,
): Promise<Reply<Saved<StrategyPartId>>> {
  const refused = refusedContent(content);
  if (refused !== undefined) return refused;
  const isText = content.kind === 'purpose' || content.kind === 'context';
  const part = toPart(content, isText ? (content.kind as string as StrategyPartId) : world.newId<StrategyPartId>());
  const saved = { removedAt: null, savedBy: caller.accountId, savedAt: world.clock.now() };
  if (!(await world.strategy.insertPart({ part, ...saved }, mostOfAKind))) return isText ? newerEdit() : tooMany();
  await recordChange(world, caller, { kind: 'strategyPart', id: part.id }, { change: 'create', from: null, to: part });
  return ok({ id: part.id, version: 1 });
}

/** The refusal of own measures that cannot be kept, at their fields; undefined when all can. */
export function refusedContent(content: Content) {
  if (content.kind !== 'strategicGoal') return undefined;
  const issues = content.measures.flatMap(({ measure }, place) =>
    measureIssues(measure, `content.measures.${place}.measure`),
  );
  return issues.length === 0 ? undefined : refuse({ code: 'invalid-input', issues });
}

export const tooMany = () =>
  refuse({
    code: 'limit',
    message: `There are ${mostOfAKind} of these already: a strategy that says more says nothing.`,
  });

/** The part that says this. */
export function toPart(content: Content, id: StrategyPartId): StrategyPart {
  switch (content.kind) {
    case 'purpose':
    case 'context':
      return { ...content, id, title: '' };
    case 'challenge':
    case 'policy':
      return { ...content, id };
    case 'strategicGoal':
      return { ...content, id: id as StrategicGoalId };
  }
}
