import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyDraftView } from '../../../../../src/contract/strategy-views';
import { call } from '../../../backend/call';
import { ErrorMessage } from '../../../components/error-message';
import { Lozenge } from '../../../components/lozenge';
import { PersonName } from '../../../components/person';
import { SkeletonLines } from '../../../components/skeleton';
import { Field } from '../../../forms/field';
import { useSubmission } from '../../../forms/use-submission';
import { lazily } from '../../../lazily';
import { useFormat } from '../../../locale/use-format';
import { DiscardDraft } from './discard-draft';
import styles from './draft-state.module.css';

const StrategyChanges = lazily(async () => (await import('../strategy-changes')).StrategyChanges);

interface DraftStateProps {
  readonly draft: StrategyDraftView;
  readonly onChanged: () => Promise<void>;
}

/** How the draft differs from what is published, and its publishing. */
export function DraftState({ draft, onChanged }: DraftStateProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [publishedNow, setPublishedNow] = useState<number | null>(null);
  const { changes, published } = draft;
  const isSame = changes.length === 0;
  if (!isSame && publishedNow !== null) setPublishedNow(null);
  const tellPublished = async (number: number): Promise<void> => {
    await onChanged();
    setPublishedNow(number);
    heading.current?.focus();
  };
  return (
    <section className={styles.state} aria-labelledby={titleId}>
      <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.head}>
        {isSame && published.version !== null ? (
          <Lozenge tone="success">{t('strategy.publishedState')}</Lozenge>
        ) : (
          <Lozenge tone={isSame ? 'neutral' : 'information'}>{t('strategy.draft.state')}</Lozenge>
        )}
      </h2>
      <p role="status">
        {publishedNow !== null ? (
          t('strategy.draft.publishedNow', { number: publishedNow })
        ) : (
          <DifferenceWords draft={draft} />
        )}
      </p>
      {published.version !== null && <Published version={published.version} />}
      {changes.length > 0 && (
        <>
          {published.version !== null && (
            <details className={styles.changes}>
              <summary>{t('strategy.draft.show')}</summary>
              <Suspense fallback={<SkeletonLines count={3} />}>
                <StrategyChanges changes={changes} parts={draft.parts.filter(({ isRemoved }) => !isRemoved)} />
              </Suspense>
            </details>
          )}
          <Publish draft={draft} onPublished={tellPublished} onChanged={onChanged} />
          <DiscardDraft draft={draft} onChanged={onChanged} />
        </>
      )}
      <p className={styles.quiet}>{t('strategy.draft.onlyYou')}</p>
    </section>
  );
}

function DifferenceWords({ draft: { changes, published } }: Pick<DraftStateProps, 'draft'>) {
  const { t } = useTranslation();
  if (published.version === null) return t('strategy.draft.first');
  const { number } = published.version;
  if (changes.length === 0) return t('strategy.draft.same', { number });
  return t('strategy.draft.changes', { count: changes.length, number });
}

function Published({ version }: { readonly version: NonNullable<StrategyDraftView['published']['version']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={styles.byline}>
      {t('strategy.published', { number: version.number, at: format.instant(version.publishedAt) })}
      <PersonName accountId={version.publishedBy} />
    </p>
  );
}

type PublishProps = DraftStateProps & { readonly onPublished: (number: number) => Promise<void> };

function Publish({ draft, onPublished, onChanged }: PublishProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const submission = useSubmission(() => undefined, onChanged);
  const { error, isSaving } = submission;
  const publish = async (): Promise<void> => {
    const { number } = await call('publishStrategy', { revision: draft.revision, note });
    await onPublished(number);
  };
  const refusal = error?.fieldIssues.find(({ path }) => path === 'draft')?.reason;
  return (
    <div className={styles.publish}>
      <Field label={t('strategy.draft.note')} path="note" submission={submission} isOptional>
        {(control) => (
          <Textarea
            {...control}
            dir="auto"
            minimumRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      {refusal !== undefined && (
        <p className={styles.refused} role="alert">
          {t(refusal === 'empty' ? 'strategy.draft.refused.empty' : 'strategy.draft.refused.unchanged')}
        </p>
      )}
      {error?.isConflict === true && (
        <p className={styles.refused} role="alert">
          {t('strategy.draft.moved')}
        </p>
      )}
      {error !== null && refusal === undefined && !error.isConflict && (
        <ErrorMessage title={t('strategy.draft.publishFailed')} error={error} kept={t('create.kept')} />
      )}
      <div>
        <Button appearance="primary" isLoading={isSaving} onClick={() => void submission.submit(publish)}>
          {t('strategy.draft.publish')}
        </Button>
      </div>
    </div>
  );
}
