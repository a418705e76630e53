import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../src/contract/goal-page-views';
import { call } from '../backend/call';
import { CommentForm } from '../forms/comment-form';
import styles from './comment.module.css';
import { CommentItem } from './comment-item';
import type { TalkPlace } from './talk-place';
import type { Talk } from './use-talk';

interface ThreadProps {
  readonly thread: ThreadView;
  readonly place: TalkPlace;
  readonly talk: Talk;
  /** What it is about, where that is not plain. */
  readonly heading?: ReactNode;
}

/** A comment, what was replied to it, and the place to reply. */
export function Thread({ thread: { comment, replies }, place, talk, heading }: ThreadProps) {
  const { t } = useTranslation();
  const [isReplying, setReplying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setReplying(false));
    button.current?.focus();
  };
  return (
    <li className={styles.thread}>
      {heading}
      <CommentItem comment={comment} place={place} talk={talk}>
        {!isReplying && (
          <Button ref={button} appearance="subtle" spacing="compact" onClick={() => setReplying(true)}>
            {t('dialogue.reply')}
          </Button>
        )}
      </CommentItem>
      {(replies.length > 0 || isReplying) && (
        <ul className={styles.replies} aria-label={t('dialogue.replies')}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} place={place} talk={talk} />
            </li>
          ))}
          {isReplying && (
            <li>
              <CommentForm
                label={t('dialogue.replyLabel')}
                action={t('dialogue.send')}
                isFocused
                onSend={async (reply) => {
                  await call('addComment', { about: place.about, parentId: comment.id, ...reply });
                  await place.onChanged();
                  close();
                }}
                onCancel={close}
              />
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
