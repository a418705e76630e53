import { useEffect, useState } from 'react';
import type { Input } from '../../../../src/contract/operations';
import type { TeamCursor, TeamListView } from '../../../../src/contract/teams-views';
import type { AccountId, CycleId, StrategicGoalId, TeamId } from '../../../../src/domain/ids';
import type { Pace } from '../../../../src/domain/pace';
import { call } from '../../backend/call';
import { findPeople } from '../../backend/people';
import { findProjects } from '../../backend/projects';
import { useReading } from '../../backend/use-reading';

/** null: any. */
export interface TeamFilter {
  /** Words of a team, an objective, an owner or a project. */
  readonly text: string;
  readonly within: { readonly id: TeamId; readonly name: string } | null;
  readonly strategicGoalId: StrategicGoalId | null;
  readonly ownerId: AccountId | null;
  readonly pace: Pace | null;
}

export const anyTeam: TeamFilter = { text: '', within: null, strategicGoalId: null, ownerId: null, pace: null };

export const isAnyTeam = ({ text, within, strategicGoalId, ownerId, pace }: TeamFilter): boolean =>
  text.trim() === '' && within === null && strategicGoalId === null && ownerId === null && pace === null;

const pauseMs = 300;

/** The teams that fit, read a moment after the last change of the filter; `readMore` goes on after the last of them. */
export function useFoundTeams(filter: TeamFilter, cycleId: CycleId) {
  const { view, error, read } = useReading<TeamListView>(() => find(filter, cycleId, null));
  const [shown, setShown] = useState(filter);
  useEffect(() => {
    if (filter === shown) return undefined;
    const timer = setTimeout(() => {
      setShown(filter);
      void read(() => find(filter, cycleId, null));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [filter, shown, cycleId, read]);
  const readMore = (): Promise<void> =>
    read(async () => {
      const page = await find(filter, cycleId, view?.next ?? null);
      return { ...page, teams: [...(view?.teams ?? []), ...page.teams] };
    });
  const retry = (): Promise<void> => read(() => find(filter, cycleId, null));
  return { view, error, retry, readMore };
}

async function find(filter: TeamFilter, cycleId: CycleId, after: TeamCursor | null): Promise<TeamListView> {
  const { text, within, strategicGoalId, ownerId, pace } = filter;
  const named = await namedBy(text.trim());
  const wish: Input<'findTeams'>['filter'] = {
    ...{ text, ...named, strategicGoalId, pace },
    withinId: within?.id ?? null,
    ownerId,
  };
  return call('findTeams', { cycleId, filter: wish, after });
}

/** Projects and people that the words name, as far as the viewer may see them: names stay in Jira. */
async function namedBy(words: string): Promise<Pick<Input<'findTeams'>['filter'], 'projectIds' | 'people'>> {
  if (words === '') return {};
  const nobody = (): [] => [];
  const [projects, people] = await Promise.all([findProjects(words).catch(nobody), findPeople(words).catch(nobody)]);
  return { projectIds: projects.map(({ id }) => id), people: people.map(({ accountId }) => accountId) };
}
