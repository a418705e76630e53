import { z } from 'zod';
import type { CycleId, TeamId } from '../../domain/ids';
import { accountId, cycleId, day, projectId, teamId, title, version } from '../fields';
import { operation } from '../operation';
import type { BuiltTeamsView, OrganisationView } from '../organisation-views';
import type { Saved } from '../views';

const cycle = z.object({ name: title, startsOn: day, endsOn: day });

const projectIds = z.array(projectId).max(100);
const weighting = z.enum(['count', 'storyPoints', 'timeEstimate']);
const leadId = accountId.nullable();
const editorIds = z.array(accountId).max(100);

/** Cycles and teams. */
export const organisationOperations = {
  readOrganisation: operation<OrganisationView>()(z.object({}), { kind: 'everyone' }),
  createCycle: operation<Saved<CycleId>>()(cycle, { kind: 'strategy-editor' }),
  createCycles: operation<Saved<CycleId>[]>()(z.object({ cycles: z.array(cycle).min(1, 'Choose a cycle.').max(50) }), {
    kind: 'strategy-editor',
  }),
  editCycle: operation<Saved<CycleId>>()(cycle.extend({ cycleId, version }), { kind: 'strategy-editor' }),
  /** Only while no objective is in it. */
  removeCycle: operation<Saved<CycleId>>()(z.object({ cycleId, version }), { kind: 'strategy-editor' }),
  /** Makes its goals read-only; nothing happens to a cycle that is closed already. */
  closeCycle: operation<Saved<CycleId>>()(z.object({ cycleId }), { kind: 'strategy-editor' }),
  reopenCycle: operation<Saved<CycleId>>()(z.object({ cycleId }), { kind: 'strategy-editor' }),
  /** A project administrator makes it at the top; a strategy editor anywhere, and without projects too. */
  createTeam: operation<Saved<TeamId>>()(
    z.object({
      name: title,
      parentId: teamId.nullable().default(null),
      projectIds: projectIds.default([]),
      weighting: weighting.default('count'),
      leadId: leadId.default(null),
      editorIds: editorIds.default([]),
    }),
    { kind: 'team-admin', team: () => null, projects: (i) => (i.parentId === null ? i.projectIds : []) },
  ),
  editTeam: operation<Saved<TeamId>>()(
    z.object({ teamId, version, name: title, projectIds, weighting, leadId, editorIds }),
    { kind: 'team-admin', team: (i) => i.teamId, projects: (i) => i.projectIds },
  ),
  /** Its goals and the teams below it go with it. */
  moveTeam: operation<Saved<TeamId>>()(z.object({ teamId, version, parentId: teamId.nullable() }), {
    kind: 'strategy-editor',
  }),
  /** Only while it has no objectives and no teams below it. */
  removeTeam: operation<Saved<TeamId>>()(z.object({ teamId, version }), { kind: 'strategy-editor' }),
  /** Makes teams of projects that have none, in one go; a department is the team at the top with that name, or a new one. */
  buildTeams: operation<BuiltTeamsView>()(
    z.object({
      teams: z
        .array(
          z.object({
            name: title,
            projectIds: projectIds.min(1),
            leadId,
            department: title.nullable(),
          }),
        )
        .min(1, 'Choose at least one project.')
        .max(500),
    }),
    { kind: 'strategy-editor' },
  ),
};
