import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../../src/contract/goal-page-views';
import { call } from '../../backend/call';
import { CommentForm } from '../../forms/comment-form';
import { RouteLink } from '../../routing';
import styles from './comment.module.css';
import { CommentItem } from './comment-item';
import { pathOf } from '../../goal-path';
import type { GoalProps } from './goal-props';
import type { Talk } from './use-talk';

interface ThreadProps {
  readonly thread: ThreadView;
  readonly page: GoalProps;
  readonly talk: Talk;
}

/** A comment, what was replied to it, and the place to reply. */
export function Thread({ thread: { comment, replies }, page, talk }: ThreadProps) {
  const { t } = useTranslation();
  const [isReplying, setReplying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setReplying(false));
    button.current?.focus();
  };
  const { goal, view } = page;
  const about = view.objective.keyResults.find(({ id }) => id === comment.keyResultId);
  return (
    <li className={styles.thread}>
      {about !== undefined && goal.kind === 'objective' && (
        <p className={styles.quiet}>
          <RouteLink to={pathOf({ kind: 'keyResult', id: about.id })}>{about.title}</RouteLink>
        </p>
      )}
      <CommentItem comment={comment} page={page} talk={talk}>
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
              <CommentItem comment={reply} page={page} talk={talk} />
            </li>
          ))}
          {isReplying && (
            <li>
              <CommentForm
                label={t('dialogue.replyLabel')}
                action={t('dialogue.send')}
                isFocused
                onSend={async (reply) => {
                  await call('addComment', { goal, parentId: comment.id, ...reply });
                  await page.onChanged();
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
