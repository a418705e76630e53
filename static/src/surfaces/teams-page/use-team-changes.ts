import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamSetUpView } from '../../../../src/contract/organisation-views';
import type { TeamId } from '../../../../src/domain/ids';
import { teamsWithin } from '../../../../src/domain/team-tree';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import type { Done } from '../../components/use-undo';
import type { TeamMoving } from './team-row';

interface TeamChanges extends TeamMoving {
  readonly remove: (team: TeamSetUpView) => void;
  readonly error: CallError | null;
}

/** Moves and removes teams; each can be undone. */
export function useTeamChanges(
  teams: readonly TeamSetUpView[],
  onChanged: () => Promise<void>,
  onDone: (done: Done) => void,
): TeamChanges {
  const { t } = useTranslation();
  const [error, setError] = useState<CallError | null>(null);
  const change = async (act: () => Promise<Done>): Promise<void> => {
    setError(null);
    try {
      const done = await act();
      await onChanged();
      onDone(done);
    } catch (failure) {
      setError(asCallError(failure));
      await onChanged();
    }
  };
  const teamOf = (id: TeamId | null) => teams.find((team) => team.id === id);
  const moveTo = async (team: TeamSetUpView, parentId: TeamId | null): Promise<Done> => {
    const { id: teamId, version, name } = team;
    const moved = await call('moveTeam', { teamId, version, parentId });
    const parent = teamOf(parentId);
    return {
      sentence:
        parent === undefined ? t('teams.movedToTop', { name }) : t('teams.moved', { name, parent: parent.name }),
      restore: () => call('moveTeam', { teamId, version: moved.version, parentId: team.parentId }),
    };
  };
  const removeOne = async (team: TeamSetUpView): Promise<Done> => {
    const { id: teamId, version, name, parentId, leadId, editorIds, projectIds, weighting } = team;
    await call('removeTeam', { teamId, version });
    return {
      sentence: t('teams.removed', { name }),
      restore: () => call('createTeam', { name, parentId, leadId, editorIds, projectIds, weighting }),
    };
  };
  return {
    error,
    mayMove: (id, parentId) =>
      teamOf(id)?.parentId !== parentId && (parentId === null || !teamsWithin(teams, id).has(parentId)),
    move: (id, parentId) => {
      const team = teamOf(id);
      if (team !== undefined) void change(() => moveTo(team, parentId));
    },
    remove: (team) => void change(() => removeOne(team)),
  };
}
