import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyMapView } from '../../../../src/contract/strategy-map-views';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReturn } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Skeleton, SkeletonLines } from '../../components/skeleton';
import { lazily } from '../../lazily';
import { AlignmentHeader } from './alignment-header';
import styles from './alignment.module.css';

const StrategyMap = lazily(async () => (await import('./strategy-map/strategy-map')).StrategyMap);

interface AlignmentProps {
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<StrategyMapView>;
}

/** Are we aligned, going in one direction? */
export function Alignment({ opened }: AlignmentProps) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const readCycle = (cycleId: CycleId | null) => read(() => call('readStrategyMap', { cycleId }));
  const reread = () => readCycle(view?.cycleId ?? null);
  const isDrawn = view !== null && view.cycleId !== null && view.roots.total > 0;
  // A map that is drawn reads again by itself, as far as it is opened.
  useReturn(isDrawn ? () => Promise.resolve() : reread);

  if (view === null && error === null) return <Skeleton shape="global-page" />;
  return (
    <Page className={styles.page}>
      <AlignmentHeader part="map" view={view} onChoose={(cycleId) => void readCycle(cycleId)} />
      <ReadingError reading={{ view, error }} failed={t('map.failed')} onRetry={reread} />
      {view !== null && <Map view={view} />}
    </Page>
  );
}

function Map({ view }: { readonly view: StrategyMapView }) {
  const { t } = useTranslation();
  const { cycleId, roots } = view;
  if (cycleId === null) return <EmptyState sentence={t('overview.noCycle')} />;
  if (roots.total === 0) return <EmptyState sentence={t('map.empty')} />;
  return (
    <Suspense fallback={<SkeletonLines count={10} />}>
      <StrategyMap key={cycleId} view={view} cycleId={cycleId} />
    </Suspense>
  );
}
