import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapsPageView } from '../../../../src/contract/gap-views';
import { useReturn, useTeamNews } from '../../backend/live';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { Choice } from '../../forms/choice';
import { lazily } from '../../lazily';
import { AlignmentHeader } from '../alignment/alignment-header';
import { GapCountsView } from './gap-counts';
import { GapList } from './gap-list';
import styles from './gap-register.module.css';
import { conversationChoices, isAnyGap, useGaps } from './use-gaps';

const SaveGaps = lazily(async () => (await import('./save-gaps')).SaveGaps);

interface GapRegisterProps {
  /** The first reading, under way since before the page was loaded: of all gaps. */
  readonly opened: Promise<GapsPageView>;
}

/** Where the line of sight breaks: counted, listed, and talked about. */
export function GapRegister({ opened }: GapRegisterProps) {
  const { t } = useTranslation();
  const gaps = useGaps(opened);
  const { view, error, filter, shown, next, reread } = gaps;
  useReturn(reread);
  useTeamNews(
    shown.flatMap(({ team }) => team?.id ?? []),
    reread,
  );

  if (view === null && error === null) return <Skeleton shape="global-page" />;
  return (
    <Page className={styles.page}>
      <AlignmentHeader part="gaps" view={view} onChoose={gaps.chooseCycle} />
      <ReadingError reading={{ view, error }} failed={t('gaps.failed')} onRetry={reread} />
      {view?.cycleId === null && <EmptyState sentence={t('overview.noCycle')} />}
      {view?.cycleId != null && (
        <>
          <GapCountsView view={view} filter={filter} onFilter={gaps.change} />
          <div className={styles.tools}>
            <Choice
              aria-label={t('gaps.conversation.label')}
              value={filter.conversation}
              options={conversationChoices.map((value) => ({ value, label: t(`gaps.conversation.${value}`) }))}
              onChoose={(value) =>
                gaps.change({ conversation: conversationChoices.find((each) => each === value) ?? 'any' })
              }
            />
            {shown.length > 0 && (
              <Suspense fallback={null}>
                <SaveGaps cycleId={view.cycleId} filter={filter} today={view.today} />
              </Suspense>
            )}
          </div>
          {shown.length === 0 ? (
            <EmptyState sentence={t(isAnyGap(filter) ? 'gaps.none' : 'gaps.noneFound')} />
          ) : (
            <GapList gaps={shown} hasMore={next !== null} onMore={gaps.readMore} onChanged={reread} />
          )}
        </>
      )}
    </Page>
  );
}
