import { z } from 'zod';
import { cycleId, issueId, limits, projectId, teamId } from '../fields';
import { operation } from '../operation';
import type { Saved } from '../views';
import type { TeamId } from '../../domain/ids';
import type {
  HeartbeatCountView,
  HeartbeatSettingsView,
  TeamWorkView,
  WorkTeamsView,
  WorkView,
  WorkWeekView,
} from '../work-views';

const wishedShare = z.number('Enter a number.').min(0, 'Enter 0 or more.').max(1, 'Enter 100 % or less.');

const declaration = z.object({
  teamId,
  jql: z.string().trim().max(limits.text, `Make it ${limits.text} characters or shorter.`),
  issueTypeIds: z.array(z.string().regex(/^\d{1,19}$/, 'Not an issue type of Jira.')).max(50),
});

/** Most pieces of work that are sorted at once. */
export const sortedAtOnce = 100;
/** Most teams whose weeks are asked for at once. */
export const teamsAtOnce = 500;

const items = z.object({ teamId, issueIds: z.array(issueId).min(1).max(sortedAtOnce) });

/** Heartbeat beside strategic work. */
export const workOperations = {
  /** What the project's teams declare. */
  readHeartbeat: operation<HeartbeatSettingsView>()(z.object({ projectId }), { kind: 'everyone' }),
  /** Counts with the caller's own rights. */
  tryHeartbeat: operation<HeartbeatCountView>()(declaration, { kind: 'everyone' }),
  saveHeartbeat: operation<Saved<TeamId>>()(
    declaration.extend({ version: z.number().int().min(0), wishedStrategic: wishedShare.nullable() }),
    { kind: 'heartbeat-editor', team: (i) => i.teamId },
  ),
  /** Of the cycle asked for, or of the one that runs today. */
  readWork: operation<WorkView>()(z.object({ cycleId: cycleId.nullable() }), { kind: 'everyone' }),
  /** The teams after that one. */
  listWorkTeams: operation<WorkTeamsView>()(z.object({ cycleId, after: teamId }), { kind: 'everyone' }),
  /** What these teams worked for together, week by week. */
  readWorkWeeks: operation<WorkWeekView[]>()(z.object({ cycleId, teamIds: z.array(teamId).min(1).max(teamsAtOnce) }), {
    kind: 'everyone',
  }),
  readTeamWork: operation<TeamWorkView>()(
    z.object({ of: z.union([z.object({ projectId }), z.object({ teamId })]), cycleId: cycleId.nullable() }),
    { kind: 'everyone' },
  ),
  /** Marks issues as heartbeat, or ends that. */
  markWork: operation<null>()(items.extend({ isHeartbeat: z.boolean() }), {
    kind: 'issues-editor',
    issues: (i) => i.issueIds,
  }),
  /** Leaves issues as they are, or ends that. */
  leaveWork: operation<null>()(items.extend({ isLeft: z.boolean() }), {
    kind: 'issues-editor',
    issues: (i) => i.issueIds,
  }),
  /** Has the team's work read from Jira ahead of its time. */
  refreshWork: operation<null>()(z.object({ teamId }), { kind: 'heartbeat-editor', team: (i) => i.teamId }),
};
