import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../components/error-message';
import { Conflict } from './conflict';
import type { TitleEditing } from './title-editing';
import styles from './title-form.module.css';
import { useEdits } from './use-edits';
import { useIssueText } from './use-issue-text';
import { useSubmission } from './use-submission';

/** Edits a title in its place; when somebody else was there before, both texts are shown to choose from. */
export function TitleForm({ title, version, onSave, onConflict, onClose }: TitleEditing & { onClose: () => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { draft, edit, theirs, meetConflict } = useEdits({ title, version });
  const submission = useSubmission(onClose, async () => {
    await onConflict();
    meetConflict();
  });
  const { error, isSaving } = submission;
  const issue = useIssueText(submission.issueAt('title'));

  useEffect(() => input.current?.select(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void submission.submit(() => onSave(draft.title, draft.version));
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
        value={draft.title}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      {issue !== null && (
        <p className={styles.issue} role="alert">
          {issue}
        </p>
      )}
      {theirs !== null && <Conflict fields={[{ label: t('edit.label'), theirs: theirs.title, mine: draft.title }]} />}
      {error !== null && !error.isConflict && issue === null && (
        <ErrorMessage title={t('edit.failed')} error={error} kept={t('create.kept')} />
      )}
      <div className={styles.actions}>
        <Button type="submit" spacing="compact" appearance="primary" isLoading={isSaving}>
          {t(theirs === null ? 'action.save' : 'edit.saveMine')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t(theirs === null ? 'action.cancel' : 'edit.takeTheirs')}
        </Button>
      </div>
    </form>
  );
}
