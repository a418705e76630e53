import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { UndoNotice } from '../../components/undo-notice';
import { CommentForm } from '../../forms/comment-form';
import styles from './comment.module.css';
import type { GoalProps } from './goal-props';
import { Thread } from './thread';
import { useOlderThreads } from './use-older-threads';
import { useTalk } from './use-talk';

/** What is said of the goal: a place to speak, and the threads, newest first. */
export function Dialogue(page: GoalProps) {
  const { t } = useTranslation();
  const { goal, view, onChanged } = page;
  const older = useOlderThreads(goal, view.comments);
  const reread = async (): Promise<void> => {
    await Promise.all([onChanged(), older.reread()]);
  };
  const talk = useTalk(reread);
  const threads = [...view.comments.threads, ...older.threads];
  return (
    <section className={styles.section} aria-label={t('dialogue.title')}>
      <h2>{t('dialogue.title')}</h2>
      <CommentForm
        label={t('dialogue.say')}
        action={t('dialogue.send')}
        mayAsk
        onSend={async (comment) => {
          await call('addComment', { goal, ...comment });
          await onChanged();
        }}
      />
      {talk.undo !== null && <UndoNotice sentence={talk.undo.sentence} undo={talk.undo} onDismiss={talk.dismissUndo} />}
      {talk.failure !== null && (
        <ErrorMessage title={t('dialogue.failed')} error={talk.failure.error} onRetry={talk.failure.retry} />
      )}
      {threads.length > 0 && (
        <ul className={styles.threads} aria-label={t('dialogue.threads')}>
          {threads.map((thread) => (
            <Thread key={thread.comment.id} thread={thread} page={{ ...page, onChanged: reread }} talk={talk} />
          ))}
        </ul>
      )}
      {older.next !== null && (
        <div>
          <Button spacing="compact" onClick={() => void talk.act(older.show)}>
            {t('dialogue.showOlder')}
          </Button>
        </div>
      )}
    </section>
  );
}
