import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../../src/contract/operations';
import type { TeamWorkView } from '../../../../src/contract/work-views';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn, useTeamNews } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHeader } from '../../components/page-header';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { CycleChoice } from '../../forms/cycle-choice';
import { TeamWork } from './team-work';
import styles from './work-page.module.css';

interface WorkPageProps {
  /** A project's teams, or one team. */
  readonly of: Input<'readTeamWork'>['of'];
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<TeamWorkView>;
}

/** What teams worked for in a cycle, and what of it nobody has classified, to be worked off. */
export function WorkPage({ of, opened }: WorkPageProps) {
  const { t } = useTranslation();
  const [cycleId, setCycleId] = useState<CycleId | null>(null);
  const { view, error, read } = useReading(() => opened);
  const readCycle = (id: CycleId | null) => read(() => call('readTeamWork', { of, cycleId: id }));
  const reread = () => readCycle(cycleId);
  const choose = (id: CycleId): void => {
    setCycleId(id);
    void readCycle(id);
  };
  useTeamNews(view?.teams.map(({ team }) => team.id) ?? [], reread);
  useReturn(reread);
  return (
    <Page>
      <PageHeader title={t('work.title')}>{view !== null && <CycleChoice view={view} onChoose={choose} />}</PageHeader>
      <p className={styles.quiet}>{t('work.about')}</p>
      {view === null && error === null && <SkeletonLines count={8} />}
      <ReadingError reading={{ view, error }} failed={t('work.failed')} onRetry={reread} />
      {view?.teams.length === 0 && <EmptyState sentence={t('work.noTeam')} />}
      {view?.teams.map((work) => (
        <TeamWork key={work.team.id} work={work} onChanged={reread} />
      ))}
    </Page>
  );
}
