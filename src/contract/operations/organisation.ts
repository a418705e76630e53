import { z } from 'zod';
import type { CycleId, TeamId } from '../../domain/ids';
import { accountId, day, projectId, title } from '../fields';
import { operation } from '../operation';
import type { Saved } from '../views';

/** Cycles and teams. */
export const organisationOperations = {
  createCycle: operation<Saved<CycleId>>()(z.object({ name: title, startsOn: day, endsOn: day }), {
    kind: 'strategy-editor',
  }),
  createTeam: operation<Saved<TeamId>>()(
    z.object({
      name: title,
      projectIds: z.array(projectId).min(1, 'Choose at least one project.').max(100),
      weighting: z.enum(['count', 'storyPoints', 'timeEstimate']).default('count'),
      leadId: accountId.nullable().default(null),
      editorIds: z.array(accountId).max(100).default([]),
    }),
    { kind: 'project-admin', projects: (i) => i.projectIds },
  ),
};
