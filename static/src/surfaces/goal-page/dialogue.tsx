import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { CommentView, GoalPageView } from '../../../../src/contract/goal-page-views';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import type { TalkPlace } from '../../components/talk-place';
import { UndoNotice } from '../../components/undo-notice';
import { CommentForm } from '../../forms/comment-form';
import styles from '../../components/comment.module.css';
import { mayTendGoal, type GoalProps } from './goal-props';
import { Thread } from '../../components/thread';
import { pathOf } from '../../goal-path';
import { RouteLink } from '../../routing';
import { useOlderThreads } from './use-older-threads';
import { useTalk } from '../../components/use-talk';

/** What is said of the goal: a place to speak, and the threads, newest first. */
export function Dialogue(page: GoalProps) {
  const { t } = useTranslation();
  const { goal, view, onChanged } = page;
  const older = useOlderThreads(goal, view.comments);
  const reread = async (): Promise<void> => {
    await Promise.all([onChanged(), older.reread()]);
  };
  const talk = useTalk(reread);
  const place: TalkPlace = {
    ...{ about: goal, mayTend: mayTendGoal(page), onChanged: reread },
    ownerOf: (comment) => (aboutKeyResult(comment, view) ?? view.objective).ownerId,
  };
  const threads = [...view.comments.threads, ...older.threads];
  return (
    <section className={styles.section} aria-label={t('dialogue.title')}>
      <h2>{t('dialogue.title')}</h2>
      <CommentForm
        label={t('dialogue.say')}
        action={t('dialogue.send')}
        mayAsk
        onSend={async (comment) => {
          await call('addComment', { about: goal, ...comment });
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
            <Thread
              key={thread.comment.id}
              thread={thread}
              place={place}
              talk={talk}
              heading={goal.kind === 'objective' && <AboutKeyResult comment={thread.comment} view={view} />}
            />
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

const aboutKeyResult = ({ keyResultId }: CommentView, { objective }: GoalPageView) =>
  objective.keyResults.find(({ id }) => id === keyResultId);

/** Names the key result that is talked about on the page of its objective. */
function AboutKeyResult({ comment, view }: { readonly comment: CommentView; readonly view: GoalPageView }) {
  const about = aboutKeyResult(comment, view);
  if (about === undefined) return null;
  return (
    <p className={styles.quiet}>
      <RouteLink to={pathOf({ kind: 'keyResult', id: about.id })}>{about.title}</RouteLink>
    </p>
  );
}
