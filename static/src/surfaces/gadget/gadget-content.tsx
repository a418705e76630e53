import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { GadgetContentView, GadgetScope, GadgetView } from '../../../../src/contract/gadget-views';
import type { CycleView } from '../../../../src/contract/views';
import type { Day } from '../../../../src/domain/day';
import { EmptyState } from '../../components/empty-state';
import { Lozenge } from '../../components/lozenge';
import { SkeletonLines } from '../../components/skeleton';
import { useTrendSentence } from '../../components/use-trend-sentence';
import { lazily } from '../../lazily';
import { ChooseAgain } from './choose-again';
import { GadgetGaps } from './gadget-gaps';
import { GadgetHeatMap } from './gadget-heat-map';
import { GadgetShares } from './gadget-shares';
import { GadgetTable } from './gadget-table';
import styles from './gadget.module.css';

const TrendChart = lazily(async () => (await import('../../components/trend-chart')).TrendChart);

interface GadgetContentProps {
  readonly view: GadgetView;
  readonly scope: GadgetScope;
}

/** What a gadget shows, the same on the dashboard and while it is being configured. */
export function GadgetContent({ view, scope }: GadgetContentProps) {
  const { t } = useTranslation();
  switch (view.kind) {
    case 'scopeIsGone':
    case 'cycleIsGone':
      return <ChooseAgain reason={view.kind} />;
    case 'noCycle':
      return <EmptyState sentence={t('gadget.noCycle')} />;
    case 'table':
    case 'trend':
    case 'heatMap':
    case 'shares':
    case 'gaps':
      return (
        <>
          <About title={view.scopeTitle ?? t(`gadget.scope.${scope.kind}`)} cycle={view.cycle} />
          <Shown view={view} cycle={view.cycle} today={view.today} />
        </>
      );
  }
}

/** Whose goals they are, and of which cycle. */
function About({ title, cycle }: { readonly title: string; readonly cycle: CycleView }) {
  const { t } = useTranslation();
  return (
    <h1 className={styles.about}>
      <span dir="auto">{title}</span>
      <span>{cycle.name}</span>
      {cycle.isClosed && <Lozenge tone="neutral">{t('gadget.closed')}</Lozenge>}
    </h1>
  );
}

interface ShownProps {
  readonly view: GadgetContentView;
  readonly cycle: CycleView;
  readonly today: Day;
}

function Shown({ view, cycle, today }: ShownProps) {
  const sentenceOf = useTrendSentence();
  switch (view.kind) {
    case 'table':
      return <GadgetTable view={view} />;
    case 'heatMap':
      return <GadgetHeatMap view={view} />;
    case 'shares':
      return <GadgetShares view={view} />;
    case 'gaps':
      return <GadgetGaps view={view} />;
    case 'trend':
      return (
        <Suspense fallback={<SkeletonLines count={6} />}>
          <TrendChart sentence={sentenceOf(view.progress)} points={view.points} cycle={cycle} today={today} />
        </Suspense>
      );
  }
}
