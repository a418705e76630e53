import type { TeamSetUpView } from '../../../../src/contract/organisation-views';

/** A team as it is being written. */
export type TeamDraft = Pick<TeamSetUpView, 'name' | 'leadId' | 'editorIds' | 'projectIds' | 'weighting'>;

export const emptyTeam: TeamDraft = { name: '', leadId: null, editorIds: [], projectIds: [], weighting: 'count' };

export const teamDraftOf = ({ name, leadId, editorIds, projectIds, weighting }: TeamDraft): TeamDraft => ({
  ...{ name, leadId, editorIds, projectIds, weighting },
});

export const areSame = (one: TeamDraft, other: TeamDraft): boolean =>
  JSON.stringify(teamDraftOf(one)) === JSON.stringify(teamDraftOf(other));
