import { useTranslation } from 'react-i18next';
import type { GoalKey, GoalPageView } from '../../../../src/contract/goal-page-views';
import type { ProjectId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useProjectRights } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Hidden } from '../../components/hidden';
import { ProgressNews } from '../../components/progress-news';
import { Skeleton } from '../../components/skeleton';
import { RouteLink } from '../../routing';
import { Activity } from './activity';
import { CheckInHistory } from './check-in-history';
import { Contributions } from './contributions';
import { Dialogue } from './dialogue';
import { GoalHeader } from './goal-header';
import styles from './goal-page.module.css';
import type { GoalProps } from './goal-props';
import { KeyResults } from './key-results';
import { Trend } from './trend';

interface GoalPageProps {
  /** The project whose page it is opened on; null elsewhere. */
  readonly projectId: ProjectId | null;
  readonly goal: GoalKey;
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<GoalPageView>;
}

/** One goal: where it stands and why, how it moved, and what is said of it. */
export function GoalPage({ projectId, goal, opened }: GoalPageProps) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const reread = () => read(() => call('readGoalPage', { goal }));
  useTeamNews(view === null ? [] : [view.team.id], reread);
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  const isGone = error?.refusal.code === 'not-found' || error?.refusal.code === 'invalid-input';
  return (
    <Page className={styles.page}>
      {view === null && (
        <h1>
          <Hidden>{t('goalPage.title')}</Hidden>
        </h1>
      )}
      {error !== null && isGone && <Gone isKept={view !== null} />}
      {!isGone && <ReadingError reading={{ view, error }} failed={t('goalPage.failed')} onRetry={reread} />}
      {view !== null && <Goal projectId={projectId} goal={goal} view={view} onChanged={reread} />}
    </Page>
  );
}

/** The goal was removed, or the link is wrong. What was read before stays, so that nothing that was typed is lost. */
function Gone({ isKept }: { readonly isKept: boolean }) {
  const { t } = useTranslation();
  if (isKept) return <p role="alert">{t('goalPage.goneNow')}</p>;
  return (
    <EmptyState sentence={t('goalPage.gone')}>
      <RouteLink to="/">{t('goalPage.backToFocus')}</RouteLink>
    </EmptyState>
  );
}

function Goal({ projectId, ...page }: Omit<GoalProps, 'rights'> & Pick<GoalPageProps, 'projectId'>) {
  const { view } = page;
  const { projectIds } = view.team;
  const isOurs = projectId !== null && projectIds.includes(projectId);
  const rights = useProjectRights(isOurs ? projectId : (projectIds[0] ?? projectId));
  const goal: GoalProps = { ...page, rights };
  const { objective, keyResultId } = view;
  return (
    <>
      <GoalHeader {...goal} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Trend {...goal} />
          {keyResultId === null && <KeyResults {...goal} />}
          {keyResultId === null && <Contributions view={view} />}
          <CheckInHistory view={view} />
          <Activity {...goal} />
        </div>
        <Dialogue {...goal} />
      </div>
      <ProgressNews goals={[objective, ...objective.keyResults]} />
    </>
  );
}
