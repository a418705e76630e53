import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkView } from '../../../../src/contract/work-views';
import { addWork } from '../../../../src/domain/heartbeat';
import type { CycleId, TeamId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHeader } from '../../components/page-header';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { WorkBar } from '../../components/work-bar';
import { CycleChoice } from '../../forms/cycle-choice';
import { lazily } from '../../lazily';
import { workPath } from '../../goal-path';
import { RouteLink } from '../../routing';
import styles from './company-work-page.module.css';
import { WorkTree } from './work-tree';

const WorkWeeks = lazily(async () => (await import('../../components/work-weeks')).WorkWeeks);

interface Shown {
  cycleId: CycleId | null;
  teamId: TeamId | null;
}

/** What the company works for, by department and team. `opened`: the first reading, under way since before. */
export function CompanyWorkPage({ opened }: { readonly opened: Promise<WorkView> }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>({ cycleId: null, teamId: null });
  const { view, error, read } = useReading(() => opened);
  const show = (next: Shown): Promise<void> => {
    setShown(next);
    return read(() => call('readWork', next));
  };
  const reread = () => show(shown);
  useReturn(reread);
  return (
    <Page>
      <PageHeader title={t('work.title')}>
        {view !== null && <CycleChoice view={view} onChoose={(cycleId) => void show({ ...shown, cycleId })} />}
      </PageHeader>
      <p className={styles.quiet}>{t('work.aboutCompany')}</p>
      {view === null && error === null && <SkeletonLines count={10} />}
      <ReadingError reading={{ view, error }} failed={t('work.failed')} onRetry={reread} />
      {view !== null && view.teams.every(({ work }) => work === null) && <EmptyState sentence={t('work.notYet')} />}
      {view !== null && view.teams.some(({ work }) => work !== null) && (
        <>
          <Scope view={view} />
          <WorkTree
            view={view}
            onChoose={(teamId) => void show({ ...shown, teamId: teamId === shown.teamId ? null : teamId })}
          />
        </>
      )}
    </Page>
  );
}

/** The whole company, or the team chosen with all below it: its shares and its weeks. */
function Scope({ view }: { readonly view: WorkView }) {
  const { t } = useTranslation();
  const team = view.teams.find(({ id }) => id === view.teamId);
  const completed = addWork(view.weeks.map((week) => week.completed));
  const wish = team?.wishedStrategic ?? null;
  return (
    <section className={styles.scope} aria-labelledby="work-scope">
      <h2 id="work-scope" dir="auto">
        {team?.name ?? t('work.company')}
      </h2>
      <WorkBar tally={completed} wish={wish} />
      <Suspense fallback={<SkeletonLines count={4} />}>
        <WorkWeeks weeks={view.weeks} wish={wish} />
      </Suspense>
      {team !== undefined && <RouteLink to={workPath(team.id)}>{t('work.open', { team: team.name })}</RouteLink>}
    </section>
  );
}
