import type { TeamFilter } from '../../contract/operations/teams';
import type { ObjectiveChipView, TeamCursor, TeamListView } from '../../contract/teams-views';
import { notFound, ok, type Reply } from '../../contract/reply';
import type { CycleId, TeamId } from '../../domain/ids';
import type { Caller, LinesOf, Page, TeamLineRow, World } from '../ports';
import { comparedDay } from '../progress/progress-views';
import { idsOf, toTeamLines } from './team-lines';

const perPage = 50;

type Needs = Pick<World, 'clock' | 'cycles' | 'settings' | 'teamsPage'>;

interface Wish {
  cycleId: CycleId;
  after: TeamCursor | null;
}

/** A page of the teams right below one. Four statements. */
export const listTeamsBelow = (
  world: Needs,
  { parentId, ...wish }: Wish & { parentId: TeamId | null },
  caller: Caller,
): Promise<Reply<TeamListView>> =>
  listPage(world, wish, caller, (of, page) => world.teamsPage.listBelow(of, parentId, page));

/**
 * A page of the teams that fit a filter, each with those of its objectives that do; a team whose fitting objectives
 * turned out to be none is left out. Four statements.
 */
export async function findTeams(
  world: Needs,
  { filter, ...wish }: Wish & { filter: TeamFilter },
  caller: Caller,
): Promise<Reply<TeamListView>> {
  const found = await listPage(world, wish, caller, (of, page) =>
    world.teamsPage.find(of, filter, page, caller.accountId),
  );
  if (!found.ok || !isAboutObjectives(filter)) return found;
  const teams = found.value.teams
    .map((team) => ({ ...team, objectives: team.objectives.filter((objective) => fits(objective, filter)) }))
    .filter(({ objectives }) => objectives.length > 0);
  return ok({ ...found.value, teams });
}

const isAboutObjectives = ({ strategicGoalId, pace }: TeamFilter): boolean => strategicGoalId !== null || pace !== null;

const fits = (objective: ObjectiveChipView, { strategicGoalId, pace }: TeamFilter): boolean =>
  (strategicGoalId === null || objective.strategicGoalId === strategicGoalId) &&
  (pace === null || objective.pace === pace);

async function listPage(
  { clock, cycles, settings, teamsPage }: Needs,
  { cycleId, after }: Wish,
  { accountId }: Caller,
  list: (of: LinesOf, page: Page) => Promise<TeamLineRow[]>,
): Promise<Reply<TeamListView>> {
  const cycle = await cycles.find(cycleId);
  if (cycle === undefined) return notFound('cycle');
  const today = clock.today();
  const rows = await list({ cycleId, historyDay: comparedDay(today) }, { after, limit: perPage + 1 });
  const shown = rows.slice(0, perPage);
  const chips = await teamsPage.listChips(idsOf(shown), cycleId, accountId);
  const last = shown.at(-1)?.team;
  return ok({
    teams: toTeamLines(shown, chips, { cycle, today, rules: await settings.findRules() }),
    next: last === undefined || rows.length <= perPage ? null : { name: last.name, id: last.id },
  });
}
