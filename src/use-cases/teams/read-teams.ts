import type { TeamsPageView } from '../../contract/teams-views';
import type { CycleId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { comparedDay, toCycleView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { idsOf, toTeamLines } from './team-lines';
import { newsSince, toNewsView } from './team-news';

/** Teams of one level that are there at once; the others are asked for. */
const perLevel = 60;

/**
 * The first levels of all teams, and those that the caller follows, in a cycle: the one asked for, or the one that runs
 * today; and what changed in the goals of those followed, or else led, since the caller looked last. Three statements at
 * most.
 */
export async function readTeams(
  { clock, teamsPage }: Pick<World, 'clock' | 'teamsPage'>,
  cycleId: CycleId | null,
  { accountId }: Caller,
): Promise<TeamsPageView> {
  const today = clock.today();
  const read = await teamsPage.readFollowing(accountId);
  const { teams: followed, following, cycles, strategicGoals, settings, isMembershipDue } = read;
  const cycle = shownCycle(cycles, cycleId, today);
  const frame = { today, cycles: cycles.map(toCycleView), cycleId: cycle?.id ?? null, strategicGoals, isMembershipDue };
  const asked = newsSince(following, clock.now());
  if (cycle === undefined)
    return { ...frame, followed: [], tree: [], next: null, news: toNewsView(following, asked, []) };
  const followedIds = followed.map(({ id }) => id);
  const of = { cycleId: cycle.id, historyDay: comparedDay(today) };
  const rows = await teamsPage.listTop(of, followedIds, perLevel);
  const ofTeams = { teamIds: idsOf(rows), cycleId: cycle.id, news: asked };
  const { news, ...below } = await teamsPage.listChipsAndNews(ofTeams, accountId);
  const lines = toTeamLines(rows, below, { cycle, today, rules: settings.rules });
  const top = lines.filter(({ parentId }) => parentId === null);
  const last = top.at(-1);
  return {
    ...frame,
    followed: lines.filter(({ id }) => followedIds.includes(id)),
    tree: treeOf(lines),
    next: last === undefined || top.length < perLevel ? null : { name: last.name, id: last.id },
    news: toNewsView(following, asked, news),
  };
}

/** Without teams that are there only because they are followed: what they stand below is not shown. */
function treeOf(lines: TeamsPageView['tree']): TeamsPageView['tree'] {
  const shown = new Set(lines.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  for (let level = 1; level < 3; level += 1) {
    for (const { id, parentId } of lines) if (parentId !== null && shown.has(parentId)) shown.add(id);
  }
  return lines.filter(({ id }) => shown.has(id));
}
