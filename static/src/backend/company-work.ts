import type { WorkView, WorkWeekView } from '../../../src/contract/work-views';
import { teamsWithin } from '../../../src/domain/team-tree';
import type { TeamId } from '../../../src/domain/ids';
import { addWeeks } from '../../../src/domain/work-weeks';
import { call } from './call';

/** Most teams whose weeks the backend adds up in one answer. */
const teamsAtOnce = 500;

/** With the teams that the first answer did not hold, so that sums are those of the whole. */
export async function withAllTeams(first: WorkView): Promise<WorkView> {
  const teams = [...first.teams];
  let after = first.next;
  while (after !== null && first.cycleId !== null) {
    const page = await call('listWorkTeams', { cycleId: first.cycleId, after });
    teams.push(...page.teams);
    after = page.next;
  }
  return { ...first, teams, next: null };
}

/** The weeks of a team with all below it, or of the whole company. */
export async function readWeeks(
  { cycleId, teams, weeks }: WorkView,
  teamId: TeamId | null,
): Promise<readonly WorkWeekView[]> {
  if (cycleId === null) return [];
  if (teamId === null && weeks !== null) return weeks;
  const ids = teamId === null ? teams.map(({ id }) => id) : [...teamsWithin(teams, teamId)];
  const parts: TeamId[][] = [];
  for (let from = 0; from < ids.length; from += teamsAtOnce) parts.push(ids.slice(from, from + teamsAtOnce));
  const sums = await Promise.all(parts.map((teamIds) => call('readWorkWeeks', { cycleId, teamIds })));
  return addWeeks(sums.flat());
}
