import { newsKinds, type NewsKind, type TeamNewsView } from '../../contract/teams-views';
import type { Caller, World } from '../ports';
import { toIso } from '../to-iso';

/** Whoever never looked sees what changed in this time. */
const firstLookMilliseconds = 14 * 86_400_000;
/** Changes that are counted, and those of them that are listed. */
const counted = 200;
const listed = 50;

/** What changed in the goals of the teams that the caller follows, or leads, since they looked last. Two statements. */
export async function readTeamNews(
  { clock, following }: Pick<World, 'clock' | 'following'>,
  { accountId }: Caller,
): Promise<TeamNewsView> {
  const { of, teamIds, lookedAt } = await following.findFollowing(accountId);
  const since = lookedAt ?? clock.now() - firstLookMilliseconds;
  const news = await following.listNews(teamIds, since, accountId, counted);
  const countOf = (kind: NewsKind): number => news.filter((change) => change.kind === kind).length;
  return {
    of,
    since: toIso(since),
    counts: Object.fromEntries(newsKinds.map((kind) => [kind, countOf(kind)])) as TeamNewsView['counts'],
    changes: news.slice(0, listed).map(({ at, ...change }) => ({ ...change, at: toIso(at) })),
  };
}

/** Keeps until when the caller has seen the news; not what is still to come. */
export async function noteLook(
  { clock, following }: Pick<World, 'clock' | 'following'>,
  at: string,
  { accountId }: Caller,
): Promise<null> {
  await following.saveLook(accountId, Math.min(Date.parse(at), clock.now()));
  return null;
}
