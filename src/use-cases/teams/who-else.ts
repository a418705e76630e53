import type { ServingView, WorkingOnView } from '../../contract/teams-views';
import type { KeyResultId, ObjectiveId, StrategicGoalId } from '../../domain/ids';
import type { Caller, World } from '../ports';
import { toChipView } from './team-lines';

const perPage = 20;

/** A page of the objectives that serve a strategic goal in the cycles that run. One statement. */
export async function listServing(
  { clock, teamsPage }: Pick<World, 'clock' | 'teamsPage'>,
  { strategicGoalId, after }: { strategicGoalId: StrategicGoalId; after: ObjectiveId | null },
  { accountId }: Caller,
): Promise<ServingView> {
  const today = clock.today();
  const rows = await teamsPage.listServing({ strategicGoalId, today, after, limit: perPage + 1 }, accountId);
  const shown = rows.slice(0, perPage);
  return {
    objectives: shown.map(({ teamName, cycle, rules, ...chip }) => ({
      ...toChipView(chip, { cycle, today, rules }),
      ...{ teamId: chip.teamId, teamName, cycleName: cycle.name },
    })),
    next: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** The teams in whose projects initiatives of the key result are. One statement. */
export const listWorkingOn = async (
  { teamsPage }: Pick<World, 'teamsPage'>,
  keyResultId: KeyResultId,
  { accountId }: Caller,
): Promise<WorkingOnView> => ({ teams: await teamsPage.listWorkingOn(keyResultId, accountId) });
