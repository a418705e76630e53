import type { BuiltTeamsView } from '../../contract/organisation-views';
import { ok, type Reply } from '../../contract/reply';
import type { AccountId, ProjectId, TeamId } from '../../domain/ids';
import { requestFullOverview } from '../overview/request-overview';
import type { Caller, TeamWithProjects, World } from '../ports';
import { recordChanges } from '../record-activity';

interface Draft {
  name: string;
  projectIds: ProjectId[];
  leadId: AccountId | null;
  /** Name of the team at the top below which it is to stand. */
  department: string | null;
}

/**
 * Makes teams of projects in one go. Projects that have a team are left out, so that doing it again does nothing; a team
 * without a free project is not made, nor a department without a new team.
 */
export async function buildTeams(
  world: World,
  { teams: drafts }: { teams: Draft[] },
  caller: Caller,
): Promise<Reply<BuiltTeamsView>> {
  const { departments, teams } = await world.teams.whileNobodyElseBuilds(world.clock.now(), async () => {
    const plan = planTeams(world, await world.teams.list(), drafts);
    if (plan.teams.length > 0) await world.teams.insertForFreeProjects([...plan.departments, ...plan.teams]);
    return plan;
  });
  const made = [...departments, ...teams];
  if (made.length > 0) {
    await recordChanges(
      world,
      caller,
      made.map(({ id, name }) => ({ subject: { kind: 'team', id }, change: 'create', from: null, to: name })),
    );
    await requestFullOverview(world);
  }
  return ok({ teamCount: teams.length, departmentCount: departments.length });
}

/** What is to be made, beside the teams that are there. */
function planTeams({ newId }: Pick<World, 'newId'>, existing: TeamWithProjects[], drafts: Draft[]) {
  const taken = new Set(existing.flatMap(({ projectIds }) => projectIds));
  const atTop = new Map(existing.flatMap(({ id, name, parentId }) => (parentId === null ? [[name, id] as const] : [])));
  const departments: TeamWithProjects[] = [];
  const teams: TeamWithProjects[] = [];
  for (const { name, projectIds, leadId, department } of drafts) {
    const free = projectIds.filter((id) => !taken.has(id));
    if (free.length === 0) continue;
    for (const id of free) taken.add(id);
    const parentId = department === null ? null : (atTop.get(department) ?? addDepartment(department));
    teams.push({ ...blank, id: newId(), parentId, name, leadId, projectIds: free });
  }
  return { departments, teams };

  function addDepartment(name: string): TeamId {
    const id = newId<TeamId>();
    departments.push({ ...blank, id, parentId: null, name, leadId: null, projectIds: [] });
    atTop.set(name, id);
    return id;
  }
}

const blank = { version: 1, weighting: 'count', editorIds: [] as AccountId[] } as const;
