import Button from '@atlaskit/button/new';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../components/error-message';
import { Conflict, type ContestedField } from './conflict';
import styles from './form-frame.module.css';
import type { Submission } from './use-submission';

interface FormFrameProps {
  readonly title: string;
  readonly submission: Submission;
  /** On the button that saves; "Save" when left out. */
  readonly saveLabel?: string;
  readonly onSubmit: () => void;
  /** Ends the form without saving: after a conflict, what others saved stays. */
  readonly onCancel: () => void;
  /** The fields to compare after a conflict; null while there was none. */
  readonly contested?: readonly ContestedField[] | null;
  /** What else can be done with what is edited, behind save and cancel. */
  readonly furtherAction?: ReactNode;
  readonly children: ReactNode;
}

/** A form in its place on the page: fields, what went wrong, save and cancel. */
export function FormFrame(props: FormFrameProps) {
  const { title, submission, saveLabel, onSubmit, onCancel, contested = null, furtherAction, children } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { error, isSaving } = submission;
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) onSubmit();
  };
  const isUnplaced = error !== null && error.fieldIssues.length === 0 && !(error.isConflict && contested !== null);
  return (
    <form ref={form} className={styles.form} aria-label={title} noValidate onSubmit={submit}>
      <p className={styles.title} aria-hidden>
        {title}
      </p>
      {children}
      {contested !== null && <Conflict fields={contested} />}
      {isUnplaced && <ErrorMessage title={t('create.failed')} error={error} kept={t('create.kept')} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={isSaving}>
          {contested === null ? (saveLabel ?? t('action.save')) : t('edit.saveMine')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t(contested === null ? 'action.cancel' : 'edit.takeTheirs')}
        </Button>
        {furtherAction !== undefined && <div className={styles.further}>{furtherAction}</div>}
      </div>
    </form>
  );
}
