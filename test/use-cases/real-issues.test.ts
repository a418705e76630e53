import { seedProjects } from '../site/demo/seed-projects';
import { loadRealIssues } from '../site/jira/real-issues';
import { type Company, openCompanyOf } from '../support/company';
import { countByHand } from '../support/count-by-hand';
import { noteForSummary } from '../support/notes';
import { findSharedFile } from '../site/shared-file';

const file = findSharedFile('real-issues.jsonl.gz');
if (file === undefined) noteForSummary('Nothing ran on the real issues: their file is not beside the project.');

describe(file === undefined ? 'real issues (their file is not here)' : 'real issues', () => {
  it('delivery of every epic equals a count of its children by hand', async () => {
    if (file === undefined) return;
    const { data } = await loadRealIssues(file);
    const company: Company = await openCompanyOf(data);
    await seedProjects(company.site);
    const { groups } = await company.ask('manager', 'findKeyResults', { text: 'is delivered', projectId: null });
    const keyResultId = groups[0]?.keyResults[0]?.id ?? '';
    const epicTypes = new Set(data.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id }) => id));
    const epics = data.issues.filter(({ issueTypeId }) => epicTypes.has(issueTypeId));
    expect(epics.length).toBeGreaterThan(30);
    for (const { id: issueId, key } of epics) {
      await company.ask('developer', 'linkInitiative', { issueId, keyResultId });
      const { progress } = await company.ask('developer', 'explainIssue', { issueId, keyResultId });
      const counted = countByHand(data, issueId);
      expect({ key, delivery: progress }).toEqual({
        key,
        delivery: counted === null ? null : (expect.closeTo(counted, 9) as number),
      });
    }
    await company.close();
  }, 60_000);
});
