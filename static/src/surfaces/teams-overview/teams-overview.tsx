import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamsPageView } from '../../../../src/contract/teams-views';
import type { CycleId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHeader } from '../../components/page-header';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { CycleChoice } from '../../forms/cycle-choice';
import { OpenedTeam } from './opened-team';
import { anyTeam, isAnyTeam, type TeamFilter } from './team-filter';
import { FilterFields } from './filter-fields';
import { FoundTeams } from './found-teams';
import { TeamLine } from './team-line';
import { TeamNews } from './team-news';
import styles from './teams-overview.module.css';
import { TreeOfTeams } from './tree-of-teams';

interface TeamsOverviewProps {
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<TeamsPageView>;
}

/** The focus of the other teams: at a glance down the tree, found, followed, opened. */
export function TeamsOverview({ opened }: TeamsOverviewProps) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const readCycle = (cycleId: CycleId | null) => read(() => call('readTeams', { cycleId }));
  const reread = () => readCycle(view?.cycleId ?? null);
  useReturn(reread);
  useTeamNews(view?.followed.map(({ id }) => id) ?? [], reread);

  if (view === null && error === null) return <Skeleton shape="global-page" />;
  return (
    <Page className={styles.page}>
      <PageHeader title={t('overview.title')}>
        {view !== null && <CycleChoice view={view} onChoose={(cycleId) => void readCycle(cycleId)} />}
      </PageHeader>
      <ReadingError reading={{ view, error }} failed={t('overview.failed')} onRetry={reread} />
      {view !== null &&
        (view.cycleId === null || view.tree.length === 0 ? (
          <EmptyState sentence={t(view.cycleId === null ? 'overview.noCycle' : 'overview.noTeams')} />
        ) : (
          <AllTeams key={view.cycleId} view={view} cycleId={view.cycleId} onChanged={reread} />
        ))}
    </Page>
  );
}

interface AllTeamsProps {
  readonly view: TeamsPageView;
  readonly cycleId: CycleId;
  readonly onChanged: () => Promise<void>;
}

function AllTeams({ view, cycleId, onChanged }: AllTeamsProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<TeamFilter>(anyTeam);
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const choosing = { chosenId: teamId, onChoose: (id: TeamId) => setTeamId(id === teamId ? null : id) };
  return (
    <>
      <TeamNews key={view.followed.map(({ id }) => id).join()} news={view.news} />
      <FilterFields
        filter={filter}
        strategicGoals={view.strategicGoals}
        onChange={(fields) => setFilter((before) => ({ ...before, ...fields }))}
      />
      <div className={teamId === null ? styles.alone : styles.both}>
        <div className={styles.lists}>
          {view.followed.length > 0 && isAnyTeam(filter) && (
            <section aria-label={t('overview.followed')}>
              <h2>{t('overview.followed')}</h2>
              <ul className={styles.lines}>
                {view.followed.map((team) => (
                  <li key={team.id}>
                    <TeamLine team={team} depth={0} {...choosing} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-label={t('overview.all')}>
            {view.followed.length > 0 && <h2>{t('overview.all')}</h2>}
            {isAnyTeam(filter) ? (
              <TreeOfTeams view={view} cycleId={cycleId} {...choosing} />
            ) : (
              <FoundTeams filter={filter} cycleId={cycleId} {...choosing} />
            )}
          </section>
        </div>
        {teamId !== null && (
          <OpenedTeam
            key={teamId}
            teamId={teamId}
            cycleId={cycleId}
            strategicGoals={view.strategicGoals}
            onFollowing={onChanged}
            onWithin={(within) => setFilter({ ...anyTeam, within })}
            onClose={() => setTeamId(null)}
          />
        )}
      </div>
    </>
  );
}
