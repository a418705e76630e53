import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../backend/call-error';
import type { TitleEditing } from './title-editing';
import { ErrorMessage } from '../components/error-message';
import styles from './title-form.module.css';
import { useIssueText } from './use-issue-text';
import { useSubmission } from './use-submission';

/** Edits a title in its place; when somebody else was there before, both texts are shown to choose from. */
export function TitleForm({ title, version, onSave, onConflict, onClose }: TitleEditing & { onClose: () => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(title);
  const submission = useSubmission(onClose);
  const { error, isSaving } = submission;
  const issue = useIssueText(submission.issueAt('title'));
  const isConflict = error?.isConflict ?? false;

  useEffect(() => input.current?.select(), []);

  const save = async (): Promise<void> => {
    try {
      await onSave(text, version);
    } catch (failure) {
      if (asCallError(failure).isConflict) await onConflict();
      throw failure;
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void submission.submit(save);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit} onKeyDown={press}>
      <Textfield
        ref={input}
        aria-label={t('edit.label')}
        isCompact
        isInvalid={issue !== null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {issue !== null && (
        <p className={styles.issue} role="alert">
          {issue}
        </p>
      )}
      {isConflict && (
        <div className={styles.conflict} role="alert">
          <p className={styles.what}>{t('edit.conflict')}</p>
          <p>{t('edit.theirs', { title })}</p>
          <p>{t('edit.yours', { title: text })}</p>
        </div>
      )}
      {error !== null && !isConflict && issue === null && (
        <ErrorMessage title={t('edit.failed')} error={error} kept={t('create.kept')} />
      )}
      <div className={styles.actions}>
        <Button type="submit" spacing="compact" appearance="primary" isLoading={isSaving}>
          {t(isConflict ? 'edit.saveYours' : 'action.save')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t(isConflict ? 'edit.takeTheirs' : 'action.cancel')}
        </Button>
      </div>
    </form>
  );
}
