import type { GoalListView } from '../../contract/goal-page-views';
import type { CycleId, ProjectId } from '../../domain/ids';
import type { Caller, MentionRow, World } from '../ports';
import { comparedDay, toCycleView, toTeamView } from '../progress/progress-views';
import { shownCycle } from '../shown-cycle';
import { toIso } from '../to-iso';
import { toGoalView } from './goal-views';

const recentMilliseconds = 14 * 86_400_000;
const listedMentions = 5;

/** All goals of a project's teams in a cycle, and where the caller was mentioned of late. Three statements at most. */
export async function readGoals(
  { clock, comments, projectPage }: Pick<World, 'clock' | 'comments' | 'projectPage'>,
  { projectId, cycleId }: { projectId: ProjectId; cycleId: CycleId | null },
  caller: Caller,
): Promise<GoalListView> {
  const today = clock.today();
  const { teams, cycles, settings, isMembershipDue } = await projectPage.readFrame(projectId, caller.accountId);
  const cycle = shownCycle(cycles, cycleId, today);
  const teamIds = teams.map(({ id }) => id);
  const rows =
    cycle === undefined
      ? []
      : await projectPage.listObjectives(teamIds, cycle.id, comparedDay(today), caller.accountId);
  const since = clock.now() - recentMilliseconds;
  const mentions = await comments.listMentions(caller.accountId, since, listedMentions);
  return {
    teams: teams.map((team) => toTeamView(team, caller)),
    cycles: cycles.map(toCycleView),
    cycleId: cycle?.id ?? null,
    objectives: cycle === undefined ? [] : rows.map((row) => toGoalView(row, cycle, today, settings.rules)),
    mentions: mentions.map(toMention),
    isMembershipDue,
  };
}

const toMention = ({ at, ...mention }: MentionRow): GoalListView['mentions'][number] => ({ ...mention, at: toIso(at) });
