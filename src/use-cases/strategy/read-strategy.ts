import { notFound, ok, type Reply } from '../../contract/reply';
import type { StrategyDraftView, StrategyVersionContentView, StrategyView } from '../../contract/strategy-views';
import { strategyChanges } from '../../domain/strategy';
import type { World } from '../ports';
import { contentOf, revisionOf } from './draft';
import { toDraftPartView, toStrategyView, toVersionView } from './strategy-views';

type Needs = Pick<World, 'clock' | 'strategy'>;

/** The published strategy, and how its strategic goals stand. Two statements. */
export async function readStrategy({ clock, strategy }: Needs): Promise<StrategyView> {
  const published = await strategy.findPublished();
  return toStrategyView(published, await strategy.listStandings(clock.today()));
}

/** The strategy as it is being written, beside the published one. Three statements. */
export async function readStrategyDraft({ clock, strategy }: Needs): Promise<StrategyDraftView> {
  const rows = await strategy.listDraft();
  const published = await strategy.findPublished();
  return {
    revision: revisionOf(rows),
    parts: rows.map(toDraftPartView),
    changes: strategyChanges(published.latest?.parts ?? [], contentOf(rows)),
    published: toStrategyView(published, await strategy.listStandings(clock.today())),
  };
}

/** A version as it was published, and what it changed. */
export async function readStrategyVersion(
  { strategy }: Pick<World, 'strategy'>,
  number: number,
): Promise<Reply<StrategyVersionContentView>> {
  const versions = await strategy.listVersions(number);
  const version = versions.find((each) => each.number === number);
  if (version === undefined) return notFound('strategy-version');
  const before = versions.find((each) => each.number === number - 1);
  return ok({
    version: toVersionView(version),
    parts: version.parts,
    changes: strategyChanges(before?.parts ?? [], version.parts),
  });
}
