import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkTeamView, WorkView, WorkWeekView } from '../../../../src/contract/work-views';
import { addWork, noWork, type WorkTally } from '../../../../src/domain/heartbeat';
import type { CycleId, TeamId } from '../../../../src/domain/ids';
import { placeTeams } from '../../../../src/domain/team-tree';
import { workWithin } from '../../../../src/domain/work-tree';
import { call } from '../../backend/call';
import { readWeeks, withAllTeams } from '../../backend/company-work';
import { useReturn } from '../../backend/live';
import { Reader, type Reading } from '../../backend/reader';
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

/** What the company works for, by department and team. `opened`: the first reading, under way since before. */
export function CompanyWorkPage({ opened }: { readonly opened: Promise<WorkView> }) {
  const { t } = useTranslation();
  const [cycleId, setCycleId] = useState<CycleId | null>(null);
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const { view, error, read } = useReading(() => opened.then(withAllTeams));
  const readCycle = (id: CycleId | null) => read(async () => withAllTeams(await call('readWork', { cycleId: id })));
  const reread = () => readCycle(cycleId);
  const chooseCycle = (id: CycleId): void => {
    setCycleId(id);
    void readCycle(id);
  };
  useReturn(reread);
  return (
    <Page>
      <PageHeader title={t('work.title')}>
        {view !== null && <CycleChoice view={view} onChoose={chooseCycle} />}
      </PageHeader>
      <p className={styles.quiet}>{t('work.aboutCompany')}</p>
      {view === null && error === null && <SkeletonLines count={10} />}
      <ReadingError reading={{ view, error }} failed={t('work.failed')} onRetry={reread} />
      {view !== null &&
        (view.teams.some(({ completed }) => completed !== null) ? (
          <CompanyWork view={view} teamId={teamId} onChoose={setTeamId} />
        ) : (
          <EmptyState sentence={t('work.notYet')} />
        ))}
    </Page>
  );
}

interface CompanyWorkProps {
  readonly view: WorkView;
  /** Whose weeks are shown; null: those of the whole company. */
  readonly teamId: TeamId | null;
  readonly onChoose: (id: TeamId | null) => void;
}

function CompanyWork({ view, teamId, onChoose }: CompanyWorkProps) {
  const { i18n } = useTranslation();
  const placed = useMemo(() => placeTeams(byName(view.teams, i18n.language)), [view.teams, i18n.language]);
  const within = useMemo(() => workWithin(placed, ({ completed }) => completed), [placed]);
  const team = view.teams.find(({ id }) => id === teamId);
  const whole = addWork(view.teams.map(({ completed }) => completed ?? noWork));
  const tally = team === undefined ? whole : (within.get(team.id) ?? noWork);
  const shownId = team?.id ?? null;
  return (
    <>
      <Scope key={`${view.cycleId} ${shownId}`} view={view} team={team} tally={tally} />
      <WorkTree
        placed={placed}
        within={within}
        chosenId={shownId}
        onChoose={(id) => onChoose(id === shownId ? null : id)}
      />
    </>
  );
}

interface ScopeProps {
  readonly view: WorkView;
  /** undefined: the whole company. */
  readonly team: WorkTeamView | undefined;
  readonly tally: WorkTally;
}

/** The whole company, or the team chosen with all below it: its shares and its weeks. */
function Scope({ view, team, tally }: ScopeProps) {
  const { t } = useTranslation();
  const { view: weeks, error, read } = useWeeks(view, team?.id ?? null);
  const wish = team?.wishedStrategic ?? null;
  return (
    <section className={styles.scope} aria-labelledby="work-scope">
      <h2 id="work-scope" dir="auto">
        {team?.name ?? t('work.company')}
      </h2>
      <WorkBar tally={tally} wish={wish} />
      <ReadingError reading={{ view: weeks, error }} failed={t('work.failed')} onRetry={read} />
      {weeks === null && error === null && <SkeletonLines count={4} />}
      {weeks !== null && (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <WorkWeeks weeks={weeks} wish={wish} />
        </Suspense>
      )}
      {team !== undefined && <RouteLink to={workPath(team.id)}>{t('work.open', { team: team.name })}</RouteLink>}
    </section>
  );
}

/** Read again whenever the view was; until then the older weeks stay. */
function useWeeks(view: WorkView, teamId: TeamId | null) {
  const [reading, setReading] = useState<Reading<readonly WorkWeekView[]>>({ view: null, error: null });
  const [reader] = useState(() => new Reader(setReading));
  const read = useCallback(() => reader.read(() => readWeeks(view, teamId)), [reader, view, teamId]);
  useEffect(() => {
    void read();
  }, [read]);
  return { ...reading, read };
}

function byName(teams: readonly WorkTeamView[], locale: string): WorkTeamView[] {
  const order = new Intl.Collator(locale, { numeric: true });
  return teams.toSorted((one, other) => order.compare(one.name, other.name));
}
