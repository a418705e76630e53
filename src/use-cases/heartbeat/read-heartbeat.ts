import type { HeartbeatSettingsView } from '../../contract/work-views';
import type { ProjectId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { toTeamView } from '../progress/progress-views';
import { toHeartbeatView, toReadingView } from './work-views';

/** What the teams of a project declare as heartbeat work. One statement. */
export async function readHeartbeat(
  { workPage }: Pick<World, 'workPage'>,
  projectId: ProjectId,
  caller: Caller,
): Promise<HeartbeatSettingsView> {
  const rows = await workPage.listTeams({ projectId }, null);
  return {
    teams: rows.map((row) => ({
      ...toReadingView(row),
      team: toTeamView(row.team, caller),
      projectIds: row.projectIds,
      heartbeat: toHeartbeatView(row.heartbeat),
    })),
  };
}
