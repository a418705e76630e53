import type { TeamSetUpView } from '../../../src/contract/organisation-views';
import type { AccountId, ProjectId, TeamId } from '../../../src/domain/ids';
import { choicesOf, draftsOf, planOf } from '../../../static/src/surfaces/teams-page/build-plan';

const project = (key: string, category: string | null) => ({
  ...{ id: key as ProjectId, key, name: `The ${key}`, leadId: 'lead' as AccountId, category },
});
const team = (name: string, projectIds: string[]): TeamSetUpView => ({
  ...{ id: name as TeamId, version: 1, parentId: null, name, weighting: 'count', leadId: null },
  ...{ editorIds: [], projectIds: projectIds as ProjectId[], objectiveCount: 0 },
});

const projects = [project('PAY', 'Shop'), project('OPS', 'Platform'), project('LAB', null)];
const teams = [team('Shop', []), team('Operations', ['OPS'])];

describe('building teams from projects', () => {
  it('proposes a team for each project that has none, as Jira names and leads it', () => {
    const choices = choicesOf(projects, teams, new Map([['LAB' as ProjectId, { name: 'Labs' }]]));
    expect(choices.map(({ name, teamName, isChosen }) => [name, teamName, isChosen])).toEqual([
      ['The PAY', null, true],
      ['The OPS', 'Operations', false],
      ['Labs', null, true],
    ]);
    expect(draftsOf(choices, true)).toEqual([
      { name: 'The PAY', leadId: 'lead', projectIds: ['PAY'], department: 'Shop' },
      { name: 'Labs', leadId: 'lead', projectIds: ['LAB'], department: null },
    ]);
    expect(draftsOf(choices, false).map(({ department }) => department)).toEqual([null, null]);
  });

  it('never takes a project that has a team, whatever was ticked', () => {
    const edits = new Map([['OPS' as ProjectId, { isChosen: true }]]);
    expect(choicesOf(projects, teams, edits)[1]).toMatchObject({ isChosen: false });
  });

  it('says before which departments are new and what stands below each', () => {
    const drafts = draftsOf(choicesOf(projects, [team('Shop', [])], new Map()), true);
    expect(planOf(drafts, [team('Shop', [])])).toEqual([
      { name: 'Shop', isNew: false, teamNames: ['The PAY'] },
      { name: 'Platform', isNew: true, teamNames: ['The OPS'] },
      { name: null, isNew: false, teamNames: ['The LAB'] },
    ]);
  });
});
