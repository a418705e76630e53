import type { GapListView, GapView } from '../../contract/gap-views';
import type { TalkSubject } from '../../contract/goal-page-views';
import type { Gap } from '../../domain/gaps';
import type { AccountId, TeamId } from '../../domain/ids';
import type { GapRegister, GapRow } from '../ports';
import { toIso } from '../to-iso';

export const toGapList = ({ gaps, next }: Awaited<ReturnType<GapRegister['list']>>): GapListView => ({
  gaps: gaps.map(toGapView),
  next,
});

export function toGapView(row: GapRow): GapView {
  const { gap, team, objective, keyResult, strategicGoal, conversation } = row;
  const subject = keyResult ?? objective ?? (team && { title: team.name, ownerId: team.leadId }) ?? strategicGoal;
  return {
    kind: gap.kind,
    about: aboutOf(gap, team?.id ?? null),
    issueId: gap.kind === 'epicUnclassified' ? gap.id : null,
    title: subject?.title ?? '',
    objective: keyResult && objective && { id: objective.id, title: objective.title },
    team,
    strategicGoal: strategicGoal && { id: strategicGoal.id, title: strategicGoal.title },
    ownerId: subject?.ownerId ?? team?.leadId ?? null,
    people: peopleOf(row),
    since: toIso(row.since),
    missing: gap.kind === 'keyResultUnmeasurable' ? gap.missing : [],
    divergence: gap.kind === 'keyResultDiverging' ? gap.divergence : null,
    conversation: conversation && { ...conversation, startedAt: toIso(conversation.startedAt) },
  };
}

function aboutOf(gap: Gap, teamId: TeamId | null): TalkSubject {
  switch (gap.kind) {
    case 'strategicGoalUnserved':
      return { kind: 'strategicGoal', id: gap.id };
    case 'teamWithoutObjectives':
      return { kind: 'team', id: gap.id };
    case 'objectiveServesNothing':
    case 'objectiveWithoutKeyResults':
      return { kind: 'objective', id: gap.id };
    case 'keyResultUnmeasurable':
    case 'keyResultWithoutInitiatives':
    case 'keyResultOffTrack':
    case 'keyResultStale':
    case 'keyResultDiverging':
      return { kind: 'keyResult', id: gap.id };
    case 'epicUnclassified':
      if (teamId === null) throw new RangeError('An epic of no team.');
      return { kind: 'team', id: teamId };
  }
}

/** Those whom the gap concerns, the nearest first; of a team's, not the owner of a strategic goal far above. */
function peopleOf({ team, objective, keyResult, strategicGoal }: GapRow): AccountId[] {
  const concerned = [keyResult?.ownerId, objective?.ownerId, team === null ? strategicGoal?.ownerId : team.leadId];
  return [...new Set(concerned)].flatMap((id) => id ?? []);
}
