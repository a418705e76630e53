import { periodOf } from '../../../src/domain/cycle';
import { dayOf } from '../../../src/domain/day';
import { demoUsers } from '../jira/demo-company';
import { ask } from './ask';
import { readProjects, type SeededSite } from './seeded-company';

const admin = demoUsers.admin.accountId;

/** One objective for each project of an imported Jira, with a key result that its epics can be linked to. */
export async function seedProjects(site: SeededSite): Promise<void> {
  const { startsOn, endsOn, nth, year } = periodOf('quarter', dayOf(site.clock.now()));
  const { id: cycleId } = await ask(site, admin, 'createCycle', { name: `Q${nth} ${year}`, startsOn, endsOn });
  const { id: strategicGoalId } = await ask(site, admin, 'createStrategicGoal', {
    title: 'Developers love what they build with us',
  });
  for (const [key, projectId] of await readProjects(site)) {
    const { id: teamId } = await ask(site, admin, 'createTeam', {
      name: `Team ${key}`,
      projectIds: [projectId],
      leadId: demoUsers.manager.accountId,
      editorIds: [demoUsers.developer.accountId],
    });
    const title = `${key} does what its users ask for`;
    const { id: objectiveId } = await ask(site, admin, 'createObjective', { teamId, cycleId, title, strategicGoalId });
    await ask(site, admin, 'createKeyResult', {
      objectiveId,
      title: `What was promised in ${key} is delivered`,
      measure: { kind: 'initiatives' },
    });
    await ask(site, admin, 'createKeyResult', {
      objectiveId,
      title: `Open complaints about ${key} from 120 to 40`,
      measure: { kind: 'number', start: 120, target: 40, unit: 'complaints' },
    });
  }
}
