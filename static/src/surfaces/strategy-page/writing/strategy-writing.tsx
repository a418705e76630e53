import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { partKinds } from '../../../../../src/domain/strategy';
import { ErrorMessage } from '../../../components/error-message';
import { Hidden } from '../../../components/hidden';
import { Page } from '../../../components/page';
import { Skeleton } from '../../../components/skeleton';
import { UndoNotice } from '../../../components/undo-notice';
import styles from '../strategy-page.module.css';
import { VersionedSheet } from '../versioned-sheet';
import { DraftSection } from './draft-section';
import { DraftState } from './draft-state';
import { RetiredInDraft } from './retired-in-draft';
import { useDraft } from './use-draft';

interface StrategyWritingProps {
  /** The first reading, under way since before the page was loaded. */
  readonly opened: Promise<StrategyDraftView>;
  /** Leads back to reading; left out where the page is for writing alone. */
  readonly onClose?: () => void;
}

/** The strategy to write: it reads like the strategy, and each part is edited where it stands. */
export function StrategyWriting({ opened, onClose }: StrategyWritingProps) {
  const { t } = useTranslation();
  const writing = useDraft(opened);
  const { draft, readError, changeError, removal, news } = writing;
  if (draft === null && readError === null) return <Skeleton shape="strategy-admin" />;
  return (
    <Page>
      <header className={styles.header}>
        <h1>{t('strategy.title')}</h1>
        {onClose !== undefined && <Button onClick={onClose}>{t('strategy.read')}</Button>}
      </header>
      {readError !== null && (
        <ErrorMessage
          title={t(draft === null ? 'strategy.draft.readFailed' : 'strategy.notRefreshed')}
          error={readError}
          onRetry={() => void writing.reread()}
        />
      )}
      {changeError !== null && <ErrorMessage title={t('strategy.part.changeFailed')} error={changeError} />}
      {removal !== null && (
        <UndoNotice
          sentence={t(removal.isRetirement ? 'strategy.part.retiredNow' : 'strategy.part.removed', {
            title: removal.title,
          })}
          undo={removal}
          onDismiss={writing.dismissRemoval}
        />
      )}
      <Hidden>
        <span role="status" aria-live="polite">
          {news}
        </span>
      </Hidden>
      {draft !== null && (
        <VersionedSheet
          history={draft.published.history}
          state={<DraftState draft={draft} onChanged={writing.reread} />}
        >
          {partKinds.map((kind) => (
            <DraftSection key={kind} kind={kind} draft={draft} writing={writing} />
          ))}
          <RetiredInDraft draft={draft} writing={writing} />
        </VersionedSheet>
      )}
    </Page>
  );
}
