import { invalid, newerEdit, ok, refuse, type Reply } from '../../contract/reply';
import { strategyChanges, type StrategyPart } from '../../domain/strategy';
import type { Caller, StrategyVersion, World } from '../ports';
import { recordChange } from '../record-activity';
import { contentOf, revisionOf } from './draft';

/** Bytes of a version as JSON. One statement of Forge SQL takes 1 MiB, in which quotes and line ends are escaped again. */
const mostBytes = 400_000;

/** Publishes the draft as the caller saw it: one statement keeps it whole, and the strategic goals follow. */
export async function publishStrategy(
  world: World,
  { revision, note }: { revision: string; note: string },
  caller: Caller,
): Promise<Reply<{ number: number }>> {
  const rows = await world.strategy.listDraft();
  if (revisionOf(rows) !== revision) return newerEdit();
  const parts = contentOf(rows);
  if (parts.length === 0)
    return invalid('draft', 'empty', 'The strategy says nothing yet. Write one part, then publish.');
  if (bytesOf(parts) > mostBytes) return refuse({ code: 'limit', message: tooLong });
  const { latest } = await world.strategy.findPublished();
  if (strategyChanges(latest?.parts ?? [], parts).length === 0) return invalid('draft', 'unchanged', unchanged);
  const version = newVersion(world, latest, { parts, note }, caller);
  if (!(await world.strategy.insertVersion(version))) return newerEdit();
  await projectGoals(world, version);
  const { number } = version;
  await recordChange(
    world,
    caller,
    { kind: 'strategy', id: String(number) },
    { change: 'publish', from: latest?.number ?? null, to: number },
  );
  return ok({ number });
}

const unchanged = 'Nothing has changed since the last version was published.';
const tooLong = 'The strategy is too long to be published, about a hundred pages. Shorten it.';

const bytesOf = (parts: StrategyPart[]): number => new TextEncoder().encode(JSON.stringify(parts)).length;

/** The version after the latest. */
export const newVersion = (
  { clock }: Pick<World, 'clock'>,
  latest: StrategyVersion | undefined,
  content: Pick<StrategyVersion, 'parts' | 'note'>,
  { accountId }: Caller,
): StrategyVersion => ({
  number: (latest?.number ?? 0) + 1,
  publishedBy: accountId,
  publishedAt: clock.now(),
  ...content,
});

/** Brings the strategic goals in line with the published strategy, where a crash came in between. */
export async function projectPublishedGoals(world: Pick<World, 'strategy'>): Promise<void> {
  const { latest } = await world.strategy.findPublished();
  if (latest !== undefined) await projectGoals(world, latest);
}

/** The goals of this version, or of the one that was published meanwhile, whichever is written last. */
export async function projectGoals(world: Pick<World, 'strategy'>, version: StrategyVersion): Promise<void> {
  if (!(await world.strategy.projectGoals(version))) await projectPublishedGoals(world);
}
