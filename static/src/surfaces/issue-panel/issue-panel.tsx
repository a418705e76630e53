import type { TFunction } from 'i18next';
import { Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { IssuePanelView } from '../../../../src/contract/views';
import type { IssueId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useChildrenWatch } from '../../backend/children-watch';
import { refreshIssue } from '../../backend/issues';
import { useIssueChanges, usePolling, useReturn, useTeamNews } from '../../backend/live';
import { useMayEditIssue } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { ErrorMessage } from '../../components/error-message';
import { ReadingError } from '../../components/reading-error';
import { Hidden } from '../../components/hidden';
import { ProgressNews } from '../../components/progress-news';
import { Skeleton, SkeletonLines } from '../../components/skeleton';
import { UndoNotice } from '../../components/undo-notice';
import { lazily } from '../../lazily';
import { usePlace } from '../../place';
import { HeartbeatState } from './heartbeat-state';
import styles from './issue-panel.module.css';
import { PanelActions } from './panel-actions';
import { ReadingProgress } from './reading-progress';
import { ServedKeyResult } from './served-key-result';
import { type Undo, usePanelChanges } from './use-panel-changes';

const LinkPicker = lazily(async () => (await import('../../forms/link-picker')).LinkPicker);

interface IssuePanelProps {
  readonly issueId: IssueId;
  /** The first reading, under way since before the panel was loaded. */
  readonly opened: Promise<IssuePanelView>;
}

/** What one issue serves, on the issue itself. */
export function IssuePanel({ issueId, opened }: IssuePanelProps) {
  const { t } = useTranslation();
  const readPanel = () => call('readIssuePanel', { issueId });
  const rereadFromJira = () => call('rereadIssue', { issueId });
  const { view, error, read, accept } = useReading(() => opened);
  const mayEdit = useMayEditIssue(issueId);

  useTeamNews(view?.serves.map(({ team }) => team.id) ?? [], () => read(readPanel));
  useReturn(() => read(rereadFromJira));
  useChildrenWatch(issueId, view?.serves[0]?.keyResult.progress.computedAt ?? null, () => read(rereadFromJira));
  usePolling(pollingPauseOf(view), () => read(readPanel));
  useIssueChanges(async (changedId) => {
    refreshIssue(changedId);
    if (changedId === issueId) return read(rereadFromJira);
    await call('rereadIssue', { issueId: changedId }).catch(() => undefined);
    return read(readPanel);
  });

  if (view === null && error === null) return <Skeleton shape="issue-panel" />;
  return (
    <main className={styles.panel}>
      <h1>
        <Hidden>{t('app.issuePanel.title')}</Hidden>
      </h1>
      <ReadingError reading={{ view, error }} failed={t('panel.failed')} onRetry={() => read(readPanel)} />
      {view !== null && <Panel view={view} mayEdit={mayEdit} onChanged={() => read(readPanel)} accept={accept} />}
    </main>
  );
}

interface PanelProps {
  readonly view: IssuePanelView;
  readonly mayEdit: boolean;
  readonly onChanged: () => Promise<void>;
  readonly accept: (view: IssuePanelView) => void;
}

function Panel({ view, mayEdit, onChanged, accept }: PanelProps) {
  const { t } = useTranslation();
  const { projectId } = usePlace();
  const [isLinking, setLinking] = useState(false);
  const linkButton = useRef<HTMLButtonElement>(null);
  const changes = usePanelChanges(view.issueId, accept);
  const closePicker = (): void => {
    flushSync(() => setLinking(false));
    linkButton.current?.focus();
  };
  const keyResults = view.serves.map(({ keyResult }) => keyResult);
  return (
    <>
      {view.serves.length > 0 && (
        <ul className={styles.serves} aria-label={t('panel.serves')}>
          {view.serves.map((served, index) => (
            <li key={`${served.keyResult.id} ${served.throughIssueId}`}>
              <ServedKeyResult
                issueId={view.issueId}
                isHeaded={served.throughIssueId !== view.serves[index - 1]?.throughIssueId}
                served={served}
                mayEdit={mayEdit}
                onChanged={onChanged}
                onUnlink={changes.unlink}
              />
            </li>
          ))}
        </ul>
      )}
      {view.readings.map((reading) => (
        <ReadingProgress key={reading.issueId} reading={reading} />
      ))}
      {view.heartbeatIssueId !== null && (
        <HeartbeatState issueId={view.issueId} heartbeatIssueId={view.heartbeatIssueId} />
      )}
      {view.serves.length === 0 && view.heartbeatIssueId === null && <EmptyState sentence={t('panel.servesNothing')} />}
      {changes.undo !== null && (
        <UndoNotice sentence={doneIn(changes.undo, t)} undo={changes.undo} onDismiss={changes.dismissUndo} />
      )}
      {changes.failure !== null && (
        <ErrorMessage
          title={t('panel.notChanged')}
          error={changes.failure.error}
          kept={t('panel.nothingChanged')}
          onRetry={changes.failure.retry}
        />
      )}
      {isLinking && (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <LinkPicker
            projectId={projectId}
            linkedIds={linkedIdsOf(view)}
            onLink={async (choice) => {
              await changes.link(choice);
              closePicker();
            }}
            onCancel={closePicker}
          />
        </Suspense>
      )}
      {mayEdit && !isLinking && (
        <PanelActions view={view} changes={changes} linkButton={linkButton} onLink={() => setLinking(true)} />
      )}
      <ProgressNews goals={keyResults} />
    </>
  );
}

function linkedIdsOf({ issueId, serves }: IssuePanelView) {
  return serves.filter(({ throughIssueId }) => throughIssueId === issueId).map(({ keyResult }) => keyResult.id);
}

/** While a first reading is under way its progress is asked for; null when none is. In milliseconds. */
function pollingPauseOf(view: IssuePanelView | null): number | null {
  if (view === null || view.readings.length === 0) return null;
  return view.readings.some(({ state }) => state === 'reading') ? 1_000 : 5_000;
}

const doneIn = (undo: Undo, t: TFunction): string =>
  undo.kind === 'unlinked' ? t('undo.unlinked', { title: undo.title }) : t(`undo.${undo.kind}`);
