import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../../src/contract/gap-views';
import { call } from '../../backend/call';
import { usePeople } from '../../backend/people';
import { useReading } from '../../backend/use-reading';
import { ErrorMessage } from '../../components/error-message';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import type { TalkPlace } from '../../components/talk-place';
import { Thread } from '../../components/thread';
import { UndoNotice } from '../../components/undo-notice';
import { useTalk } from '../../components/use-talk';
import { CommentForm } from '../../forms/comment-form';
import { usePlace } from '../../place';

interface ConversationProps {
  readonly gap: GapView;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** What is said about a gap, and the place to begin: with those whom it concerns. */
export function Conversation({ gap, onChanged, onClose }: ConversationProps) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const { kind, about, issueId, ownerId, team } = gap;
  const ask = () => call('readConversation', { about, gap: { kind, issueId } });
  const { view, error, read } = useReading(ask);
  const reread = async (): Promise<void> => {
    await Promise.all([read(ask), onChanged()]);
  };
  const talk = useTalk(reread);
  const place: TalkPlace = {
    ...{ about, onChanged: reread, ownerOf: () => ownerId },
    mayTend: team?.leadId != null && team.leadId === accountId,
  };
  if (view === null && error === null) return <SkeletonLines count={3} />;
  const isOpen = view?.threads.some(({ comment }) => comment.resolved === null && !comment.isRemoved) ?? false;
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('gaps.talkFailed')} onRetry={() => read(ask)} />
      {talk.undo !== null && <UndoNotice sentence={talk.undo.sentence} undo={talk.undo} onDismiss={talk.dismissUndo} />}
      {talk.failure !== null && (
        <ErrorMessage title={t('dialogue.failed')} error={talk.failure.error} onRetry={talk.failure.retry} />
      )}
      {view !== null && view.threads.length > 0 && (
        <ul aria-label={t('dialogue.threads')}>
          {view.threads.map((thread) => (
            <Thread key={thread.comment.id} thread={thread} place={place} talk={talk} />
          ))}
        </ul>
      )}
      {view !== null && !isOpen && <Beginning gap={gap} onChanged={reread} onClose={onClose} />}
      {isOpen && (
        <div>
          <Button spacing="compact" appearance="subtle" onClick={onClose}>
            {t('gaps.close')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Begins to talk: those whom the gap concerns are mentioned already. */
function Beginning({ gap: { kind, about, issueId, people: ids }, onChanged, onClose }: ConversationProps) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const others = ids.filter((id) => id !== accountId);
  const personOf = usePeople(others);
  const known = others.map(personOf);
  if (known.includes(undefined)) return <SkeletonLines count={2} />;
  const people = known.flatMap((person) => (typeof person === 'object' ? [person] : []));
  const text = people.map(({ name }) => `@${name} `).join('');
  return (
    <CommentForm
      label={t('gaps.say')}
      action={t('gaps.start')}
      given={{ text, people }}
      isFocused
      onSend={async (comment) => {
        await call('addComment', { about, gap: { kind, issueId }, ...comment, isQuestion: true });
        await onChanged();
      }}
      onCancel={onClose}
    />
  );
}
