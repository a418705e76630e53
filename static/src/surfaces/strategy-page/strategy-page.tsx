import Button from '@atlaskit/button/new';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyView } from '../../../../src/contract/strategy-views';
import { askAhead, call } from '../../backend/call';
import { useReturn } from '../../backend/live';
import { useIsStrategyEditor } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { lazily } from '../../lazily';
import { RetiredGoals } from './retired-goals';
import styles from './strategy-page.module.css';
import { StrategySections } from './strategy-sections';
import { VersionedSheet } from './versioned-sheet';

const StrategyWriting = lazily(async () => (await import('./writing/strategy-writing')).StrategyWriting);

interface StrategyPageProps {
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<StrategyView>;
}

/** The published strategy, for everyone to read; those who write it turn the page over. */
export function StrategyPage({ opened }: StrategyPageProps) {
  const [isWriting, setWriting] = useState(false);
  const [reading, setReading] = useState(opened);
  if (isWriting) {
    const close = (): void => {
      setReading(askAhead('readStrategy', {}));
      setWriting(false);
    };
    return (
      <Suspense fallback={<Skeleton shape="project-page" />}>
        <StrategyWriting opened={askAhead('readStrategyDraft', {})} onClose={close} />
      </Suspense>
    );
  }
  return <PublishedStrategy opened={reading} onWrite={() => setWriting(true)} />;
}

function PublishedStrategy({ opened, onWrite }: StrategyPageProps & { readonly onWrite: () => void }) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const isEditor = useIsStrategyEditor();
  const reread = () => read(() => call('readStrategy', {}));
  useReturn(reread);

  if (view === null && error === null) return <Skeleton shape="project-page" />;
  const isEmpty = view?.version === null;
  return (
    <Page>
      <header className={styles.header}>
        <h1>{t('strategy.title')}</h1>
        {isEditor && view !== null && !isEmpty && <Button onClick={onWrite}>{t('strategy.edit')}</Button>}
      </header>
      <ReadingError reading={{ view, error }} failed={t('strategy.failed')} onRetry={reread} />
      {isEmpty && (
        <EmptyState sentence={t('strategy.none')}>
          {isEditor && (
            <>
              <p className={styles.quiet}>{t('strategy.noneForEditor')}</p>
              <Button appearance="primary" onClick={onWrite}>
                {t('strategy.write')}
              </Button>
            </>
          )}
        </EmptyState>
      )}
      {view !== null && !isEmpty && (
        <VersionedSheet history={view.history}>
          <StrategySections parts={view.parts} standings={view.standings} />
          <RetiredGoals standings={view.standings} />
        </VersionedSheet>
      )}
    </Page>
  );
}
