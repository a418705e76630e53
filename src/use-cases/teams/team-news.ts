import { newsKinds, type NewsKind, type TeamNewsView } from '../../contract/teams-views';
import type { Following, NewsQuery, NewsRow } from '../ports';
import { toIso } from '../to-iso';

/** Whoever never looked sees what changed in this time. */
const firstLookMilliseconds = 14 * 86_400_000;
/** Changes that are counted, and those of them that are listed. */
const counted = 200;
const listed = 50;

/** What is asked for: the changes since the last look. */
export const newsSince = ({ teamIds, lookedAt }: Following, now: number): NewsQuery => ({
  teamIds,
  since: lookedAt ?? now - firstLookMilliseconds,
  limit: counted,
});

export function toNewsView({ of }: Following, { since }: NewsQuery, news: NewsRow[]): TeamNewsView {
  const countOf = (kind: NewsKind): number => news.filter((change) => change.kind === kind).length;
  return {
    of,
    since: toIso(since),
    counts: Object.fromEntries(newsKinds.map((kind) => [kind, countOf(kind)])) as TeamNewsView['counts'],
    changes: news.slice(0, listed).map(({ at, ...change }) => ({ ...change, at: toIso(at) })),
  };
}
