import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamFocusView, TeamsPageView } from '../../../../src/contract/teams-views';
import type { CycleId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import { useTeamNews } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { ErrorMessage } from '../../components/error-message';
import { LinkedKeyResultRow, LinkedObjectiveRow } from '../../components/linked-goal-row';
import { PersonName } from '../../components/person';
import { ProjectName } from '../../components/project-name';
import { QuietButton } from '../../components/quiet-button';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { TeamTrend } from '../../components/team-trend';
import { useDisclosure } from '../../components/use-disclosure';
import { InProgress } from './in-progress';
import styles from './opened-team.module.css';
import { WhoElseServes, WhoElseWorksOn } from './who-else';

interface OpenedTeamProps {
  readonly teamId: TeamId;
  readonly cycleId: CycleId;
  readonly strategicGoals: TeamsPageView['strategicGoals'];
  /** The viewer follows it from now on, or no longer. */
  readonly onFollowing: () => Promise<void>;
  /** Shows the team and those below it alone. */
  readonly onWithin: (team: { id: TeamId; name: string }) => void;
  readonly onClose: () => void;
}

/** One team: its goals, what it works on for them now, and who else does. */
export function OpenedTeam({ teamId, cycleId, strategicGoals, onFollowing, onWithin, onClose }: OpenedTeamProps) {
  const { t } = useTranslation();
  const ask = () => call('readTeamFocus', { teamId, cycleId });
  const { view, error, read } = useReading(ask);
  const reread = () => read(ask);
  useTeamNews([teamId], reread);
  const following = useFollowing(view, async () => {
    await Promise.all([reread(), onFollowing()]);
  });
  return (
    <aside className={styles.team} aria-label={view?.team.name ?? t('overview.team')}>
      <header className={styles.header}>
        <h2 dir="auto">{view?.team.name ?? '…'}</h2>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t('overview.close')}
        </Button>
      </header>
      <ReadingError reading={{ view, error }} failed={t('overview.teamFailed')} onRetry={reread} />
      {view === null && error === null && <SkeletonLines count={8} />}
      {view !== null && (
        <>
          <div className={styles.actions}>
            <Button spacing="compact" isSelected={view.team.isFollowed} onClick={() => void following.toggle()}>
              {t(view.team.isFollowed ? 'overview.unfollow' : 'overview.follow')}
            </Button>
            <Button spacing="compact" appearance="subtle" onClick={() => onWithin(view.team)}>
              {t('overview.onlyWithin')}
            </Button>
          </div>
          {following.failed !== null && (
            <ErrorMessage
              title={t('overview.followFailed')}
              error={following.failed}
              kept=""
              onRetry={() => void following.toggle()}
            />
          )}
          <Facts team={view.team} />
          <TrendOfTeam teamId={teamId} cycleId={cycleId} />
          <Goals view={view} strategicGoals={strategicGoals} />
          <InProgress view={view} />
        </>
      )}
    </aside>
  );
}

function TrendOfTeam({ teamId, cycleId }: Pick<OpenedTeamProps, 'teamId' | 'cycleId'>) {
  const { t } = useTranslation();
  const trend = useDisclosure();
  return (
    <div>
      <QuietButton of={trend}>{t('overview.trend')}</QuietButton>
      {trend.isOpen && (
        <div id={trend.id}>
          <TeamTrend teamId={teamId} cycleId={cycleId} />
        </div>
      )}
    </div>
  );
}

function useFollowing(view: TeamFocusView | null, onChanged: () => Promise<void>) {
  const [failed, setFailed] = useState<CallError | null>(null);
  const toggle = async (): Promise<void> => {
    if (view === null) return;
    try {
      await call(view.team.isFollowed ? 'unfollowTeam' : 'followTeam', { teamId: view.team.id });
      setFailed(null);
      await onChanged();
    } catch (failure) {
      setFailed(asCallError(failure));
    }
  };
  return { failed, toggle };
}

function Facts({ team }: { readonly team: TeamFocusView['team'] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('overview.lead')}</dt>
        <dd>{team.leadId === null ? t('overview.noLead') : <PersonName accountId={team.leadId} />}</dd>
      </div>
      {team.projectIds.length > 0 && (
        <div>
          <dt>{t('overview.projects')}</dt>
          {team.projectIds.map((id) => (
            <dd key={id}>
              <ProjectName projectId={id} />
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function Goals({ view, strategicGoals }: Pick<OpenedTeamProps, 'strategicGoals'> & { readonly view: TeamFocusView }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-label={t('overview.goals')}>
      <h3>{t('focus.objectives', { count: view.objectives.length })}</h3>
      {view.objectives.map((objective) => {
        const { id, title, keyResults, strategicGoalId } = objective;
        const goal = strategicGoals.find((each) => each.id === strategicGoalId);
        return (
          <article key={id} className={styles.objective} aria-label={title}>
            <LinkedObjectiveRow objective={objective} weight="strong" />
            {goal !== undefined && <WhoElseServes goal={goal} besides={id} />}
            <ul className={styles.keyResults} aria-label={t('focus.keyResultsOf', { title })}>
              {keyResults.map((keyResult) => (
                <li key={keyResult.id}>
                  <LinkedKeyResultRow keyResult={keyResult} />
                  <WhoElseWorksOn keyResult={keyResult} besides={view.team.id} />
                </li>
              ))}
            </ul>
          </article>
        );
      })}
    </section>
  );
}
