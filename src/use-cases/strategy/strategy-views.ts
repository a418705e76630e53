import type {
  DraftPartView,
  StrategicGoalStanding,
  StrategyVersionView,
  StrategyView,
} from '../../contract/strategy-views';
import type { DraftPart, StrategicGoalStandingRow, StrategyStore, StrategyVersionMark } from '../ports';
import { toIso } from '../to-iso';

export const toVersionView = ({
  number,
  publishedBy,
  publishedAt,
  note,
}: StrategyVersionMark): StrategyVersionView => ({
  number,
  publishedBy,
  publishedAt: toIso(publishedAt),
  note,
});

/** Strategic goals that were retired are shown where an objective serves them still. */
export const toStrategyView = (
  { latest, history }: Awaited<ReturnType<StrategyStore['findPublished']>>,
  standings: StrategicGoalStandingRow[],
): StrategyView => ({
  version: latest === undefined ? null : toVersionView(latest),
  parts: latest?.parts ?? [],
  standings: standings.map(toStandingView).filter(({ isRetired, isServed }) => isServed || !isRetired),
  history: history.map(toVersionView),
});

const toStandingView = ({ retiredAt, computedAt, ...row }: StrategicGoalStandingRow): StrategicGoalStanding => ({
  ...row,
  computedAt: computedAt === null ? null : toIso(computedAt),
  isRetired: retiredAt !== null,
});

export const toDraftPartView = ({ part, version, removedAt, savedBy, savedAt }: DraftPart): DraftPartView => ({
  ...part,
  version,
  isRemoved: removedAt !== null,
  savedBy,
  savedAt: toIso(savedAt),
});
