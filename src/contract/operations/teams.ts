import { z } from 'zod';
import { paces } from '../../domain/pace';
import { accountId, cycleId, keyResultId, objectiveId, projectId, strategicGoalId, teamId } from '../fields';
import { operation } from '../operation';
import type { ServingView, TeamFocusView, TeamListView, TeamsPageView, WorkingOnView } from '../teams-views';

/** What a team has to have to be found; null and '' are no condition. */
const teamFilter = z.object({
  /** Words in the team's name or in the title of one of its objectives. */
  text: z.string().trim().max(200).default(''),
  /** Or it works in one of these projects: those that the text names, as the browser found them. */
  projectIds: z.array(projectId).max(50).default([]),
  /** Or one of these people owns one of its objectives: those that the text names. */
  people: z.array(accountId).max(50).default([]),
  withinId: teamId.nullable().default(null),
  strategicGoalId: strategicGoalId.nullable().default(null),
  ownerId: accountId.nullable().default(null),
  pace: z.enum(paces).nullable().default(null),
});
export type TeamFilter = z.output<typeof teamFilter>;

const after = z
  .object({ name: z.string().max(255), id: teamId })
  .nullable()
  .default(null);
const everyone = { kind: 'everyone' } as const;

/** The focus of all teams, at a glance. */
export const teamsOperations = {
  /** In the cycle asked for, or in the one that runs today. */
  readTeams: operation<TeamsPageView>()(z.object({ cycleId: cycleId.nullable() }), everyone),
  /** Teams right below one; null: at the top. */
  listTeamsBelow: operation<TeamListView>()(z.object({ cycleId, parentId: teamId.nullable(), after }), everyone),
  findTeams: operation<TeamListView>()(z.object({ cycleId, filter: teamFilter, after }), everyone),
  readTeamFocus: operation<TeamFocusView>()(z.object({ teamId, cycleId }), everyone),
  listServing: operation<ServingView>()(
    z.object({ strategicGoalId, after: objectiveId.nullable().default(null) }),
    everyone,
  ),
  listWorkingOn: operation<WorkingOnView>()(z.object({ keyResultId }), {
    kind: 'goal-viewer',
    goals: (input) => input,
  }),
  followTeam: operation<null>()(z.object({ teamId }), everyone),
  unfollowTeam: operation<null>()(z.object({ teamId }), everyone),
  /** Says that the news until then were seen. */
  noteLook: operation<null>()(z.object({ at: z.iso.datetime() }), everyone),
};
