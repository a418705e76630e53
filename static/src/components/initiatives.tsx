import { Suspense, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { InitiativesLinkedView } from '../../../src/contract/initiative-views';
import type { InitiativeView } from '../../../src/contract/views';
import type { KeyResultId, ProjectId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { useIssues } from '../backend/issues';
import { lazily } from '../lazily';
import { InitiativeList } from './initiative-list';
import { InitiativeTools } from './initiative-tools';
import styles from './initiatives.module.css';
import { SkeletonLines } from './skeleton';
import { TextButton } from './text-button';

const InitiativePicker = lazily(async () => (await import('../forms/initiative-picker')).InitiativePicker);

interface InitiativesProps {
  readonly keyResult: {
    readonly id: KeyResultId;
    readonly title: string;
    readonly initiatives: readonly InitiativeView[];
  };
  readonly projectId: ProjectId;
  /** The viewer may link, weigh and unlink. */
  readonly mayEdit: boolean;
  readonly onChanged: () => Promise<void>;
  /** Offers to take back what was done. */
  readonly offerUndo: (done: { readonly sentence: string; readonly restore: () => Promise<unknown> }) => void;
}

/** The initiatives of a key result, and for those who may: link, create, weigh and unlink. */
export function Initiatives({ keyResult, projectId, mayEdit, onChanged, offerUndo }: InitiativesProps) {
  const { t } = useTranslation();
  const { id: keyResultId, title, initiatives } = keyResult;
  const [isLinking, setLinking] = useState(false);
  const [note, setNote] = useState<ReactNode>(null);
  const button = useRef<HTMLButtonElement>(null);
  const issueOf = useIssues(initiatives.map(({ issueId }) => issueId));
  const close = (): void => {
    flushSync(() => setLinking(false));
    button.current?.focus();
  };
  const unlink = async ({ issueId, weight }: InitiativeView): Promise<void> => {
    await call('unlinkInitiative', { issueId, keyResultId });
    const issue = issueOf(issueId);
    if (typeof issue === 'object') {
      const restore = () => call('linkInitiative', { issueId, keyResultId, weight });
      offerUndo({ sentence: t('initiatives.unlinked', { name: issue.key, title }), restore });
    } else setNote(t('initiatives.unlinkedHidden'));
    await onChanged();
  };
  if (initiatives.length === 0 && !mayEdit) return null;
  return (
    <div className={styles.initiatives}>
      {initiatives.length > 0 && (
        <InitiativeList
          initiatives={initiatives}
          {...(mayEdit
            ? {
                toolsOf: (initiative: InitiativeView, name: string) => (
                  <InitiativeTools
                    initiative={initiative}
                    name={name}
                    isWeighed={initiatives.length > 1}
                    onUnlink={() => unlink(initiative)}
                    onChanged={onChanged}
                  />
                ),
              }
            : {})}
        />
      )}
      <p className={styles.quiet} role="status">
        {note}
      </p>
      {isLinking && (
        <Suspense fallback={<SkeletonLines count={4} />}>
          <InitiativePicker
            keyResult={{ id: keyResultId, title }}
            projectId={projectId}
            linkedIds={initiatives.map(({ issueId }) => issueId)}
            onLinked={async (linked) => {
              setNote(<Outcome outcome={linked} />);
              await onChanged();
              if (linked.notFound.length === 0) close();
            }}
            onClose={close}
          />
        </Suspense>
      )}
      {mayEdit && !isLinking && (
        <div>
          <TextButton
            ref={button}
            label={t('initiatives.openOn', { title })}
            onClick={() => {
              setNote(null);
              setLinking(true);
            }}
          >
            {t('initiatives.open')}
          </TextButton>
        </div>
      )}
    </div>
  );
}

/** What became of the issues that were to be linked, counted. */
function Outcome({ outcome }: { readonly outcome: InitiativesLinkedView }) {
  const { t } = useTranslation();
  const { linked, alreadyLinked, notFound } = outcome;
  return (
    <>
      {linked.length > 0 && `${t('initiatives.linked', { count: linked.length })} `}
      {alreadyLinked.length > 0 && `${t('initiatives.were', { count: alreadyLinked.length })} `}
      {notFound.length > 0 && t('initiatives.notFound', { count: notFound.length })}
    </>
  );
}
