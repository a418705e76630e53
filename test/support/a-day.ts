import type { Company } from './company';
import { countByHand } from './count-by-hand';

/** What people do on a day: everything is answered, and the numbers are right. */
export async function spendADay(company: Company): Promise<void> {
  const goals = await company.withGoals();
  const issueId = company.issueId('PAY-12');
  await company.ask('manager', 'linkInitiative', { issueId, keyResultId: goals.wallets });
  await company.ask('manager', 'checkIn', { keyResultId: goals.dropOff, value: 31.5 });
  const { id: parentId } = await company.ask('admin', 'createTeam', { name: 'Commerce' });
  await company.ask('admin', 'moveTeam', { teamId: goals.teamId, version: 1, parentId });
  const team = { teamId: goals.teamId, name: 'Payments', projectIds: [goals.projectId], editorIds: [], leadId: null };
  await company.ask('admin', 'editTeam', { ...team, version: 2, weighting: 'count' });
  await company.move(company.keyOf('Offer wallets in the basket drawer'), 'Done');
  await company.site.settle();
  await company.site.schedule.run('every-hour');
  await company.site.settle();
  const { serves } = await company.ask('developer', 'readIssuePanel', { issueId });
  expect(serves[0]?.keyResult.progress.progress).toBeCloseTo(countByHand(company.jira.toData(), issueId) ?? NaN, 9);
  const page = await company.ask('developer', 'readProjectPage', { projectId: goals.projectId, cycleId: null });
  expect(page.objectives[0]?.keyResults.map(({ progress }) => progress.progress)).toContain(0.5);
}
