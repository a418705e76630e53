import Button from '@atlaskit/button/new';
import { Suspense, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../../src/contract/gap-views';
import type { KnownIssue } from '../../backend/issues';
import { GapWhat } from '../../components/gap-what';
import { Hidden } from '../../components/hidden';
import { Moment } from '../../components/moment';
import { PersonName } from '../../components/person';
import { SkeletonLines } from '../../components/skeleton';
import { TalkState } from '../../components/talk-state';
import { useDisclosure } from '../../components/use-disclosure';
import { lazily } from '../../lazily';
import styles from './gap-list.module.css';

const Conversation = lazily(async () => (await import('./conversation')).Conversation);

interface GapItemProps {
  readonly gap: GapView;
  /** The epic, as far as the viewer may see it. */
  readonly issue: KnownIssue;
  readonly onChanged: () => Promise<void>;
}

/** A gap: what is missing where, whose it is, since when, and what is said about it. */
export function GapItem({ gap, issue, onChanged }: GapItemProps) {
  const { t } = useTranslation();
  const talk = useDisclosure();
  const button = useRef<HTMLButtonElement>(null);
  const { ownerId, since, conversation } = gap;
  const close = (): void => {
    flushSync(talk.toggle);
    button.current?.focus();
  };
  return (
    <li className={styles.gap}>
      <div className={styles.row}>
        <GapWhat gap={gap} issue={issue} />
        <span className={styles.owner}>
          {ownerId === null ? (
            <span className={styles.quiet}>{t('gaps.nobody')}</span>
          ) : (
            <PersonName accountId={ownerId} />
          )}
        </span>
        <span className={styles.age}>
          <Hidden>{t('gaps.since')}</Hidden> <Moment at={since} />
        </span>
        <span className={styles.talk}>
          <TalkState conversation={conversation} />
          <Button
            ref={button}
            spacing="compact"
            appearance="subtle"
            aria-expanded={talk.isOpen}
            aria-controls={talk.isOpen ? talk.id : undefined}
            onClick={talk.toggle}
          >
            {conversation === null ? t('gaps.start') : t('gaps.read', { count: conversation.replies + 1 })}
          </Button>
        </span>
      </div>
      {talk.isOpen && (
        <div id={talk.id} className={styles.conversation}>
          <Suspense fallback={<SkeletonLines count={3} />}>
            <Conversation gap={gap} onChanged={onChanged} onClose={close} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
