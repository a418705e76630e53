import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '../../../src/contract/goal-page-views';
import { mentionedIn } from '../../../src/domain/mentions';
import { call } from '../backend/call';
import { usePeople } from '../backend/people';
import { Lozenge } from './lozenge';
import { PersonName } from './person';
import { CommentForm } from '../forms/comment-form';
import { toTyped, type Named } from '../forms/mention-text';
import { usePlace } from '../place';
import styles from './comment.module.css';
import { CommentText } from './comment-text';
import { Moment } from './moment';
import type { TalkPlace } from './talk-place';
import type { Talk } from './use-talk';

interface CommentItemProps {
  readonly comment: CommentView;
  readonly place: TalkPlace;
  readonly talk: Talk;
  /** What else can be done about it. */
  readonly children?: ReactNode;
}

/** One comment: who, when, what, and what the viewer may do about it. */
export function CommentItem({ comment, place, talk, children }: CommentItemProps) {
  const { t } = useTranslation();
  const { accountId } = usePlace();
  const [isEditing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const { id, authorId, text, isQuestion, isRemoved, resolved } = comment;
  if (isRemoved) return <p className={styles.quiet}>{t('dialogue.removed')}</p>;
  const isMine = authorId === accountId;
  const mayRemove = isMine || place.mayTend;
  const mayResolve = isQuestion && (mayRemove || place.ownerOf(comment) === accountId);
  const close = (): void => {
    flushSync(() => setEditing(false));
    editButton.current?.focus();
  };
  const remove = () =>
    talk.act(() => call('removeComment', { commentId: id }), {
      sentence: t('dialogue.wasRemoved'),
      takeBack: () => call('restoreComment', { commentId: id }),
    });
  return (
    <div className={styles.comment}>
      <div className={styles.head}>
        <PersonName accountId={authorId} />
        <Moment at={comment.createdAt} />
        {comment.isEdited && <span className={styles.quiet}>{t('dialogue.edited')}</span>}
        {isQuestion && (
          <Lozenge tone={resolved === null ? 'warning' : 'success'}>
            {t(resolved === null ? 'dialogue.openQuestion' : 'dialogue.resolvedQuestion')}
          </Lozenge>
        )}
      </div>
      {isEditing ? (
        <EditedComment comment={comment} place={place} onClose={close} />
      ) : (
        <>
          <CommentText text={text} />
          <div className={styles.actions}>
            {children}
            {mayResolve && (
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() =>
                  void talk.act(() => call(resolved === null ? 'resolveQuestion' : 'reopenQuestion', { commentId: id }))
                }
              >
                {t(resolved === null ? 'dialogue.resolve' : 'dialogue.reopen')}
              </Button>
            )}
            {isMine && (
              <Button ref={editButton} appearance="subtle" spacing="compact" onClick={() => setEditing(true)}>
                {t('dialogue.edit')}
              </Button>
            )}
            {mayRemove && (
              <Button appearance="subtle" spacing="compact" onClick={() => void remove()}>
                {t('dialogue.remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

interface EditedCommentProps {
  readonly comment: CommentView;
  readonly place: TalkPlace;
  readonly onClose: () => void;
}

/** Keeps the version that it began with until a conflict has shown what was saved meanwhile. */
function EditedComment({ comment, place, onClose }: EditedCommentProps) {
  const { t } = useTranslation();
  const [opened] = useState(comment);
  const [isContested, setContested] = useState(false);
  const ids = mentionedIn(`${opened.text} ${comment.text}`);
  const personOf = usePeople(ids);
  const people = ids.flatMap((id): Named[] => {
    const person = personOf(id);
    return typeof person === 'object' ? [person] : [];
  });
  const typed = ({ text }: CommentView) =>
    toTyped(text, (id) => people.find(({ accountId }) => accountId === id)?.name ?? null);
  return (
    <CommentForm
      label={t('dialogue.editLabel')}
      action={t('action.save')}
      given={{ text: typed(opened), people }}
      theirs={isContested ? typed(comment) : null}
      isFocused
      onSend={async ({ text }) => {
        const { version } = isContested ? comment : opened;
        await call('editComment', { commentId: comment.id, version, text });
        await place.onChanged();
        onClose();
      }}
      onConflict={async () => {
        await place.onChanged();
        setContested(true);
      }}
      onCancel={onClose}
    />
  );
}
