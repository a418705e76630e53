import Button from '@atlaskit/button/new';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../components/error-message';
import styles from './form-frame.module.css';
import type { Submission } from './use-submission';

interface FormFrameProps {
  readonly title: string;
  readonly submission: Submission;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form in its place on the page: fields, what went wrong, save and cancel. */
export function FormFrame({ title, submission, onSubmit, onCancel, children }: FormFrameProps) {
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
  const isUnplaced = error !== null && error.fieldIssues.length === 0;
  return (
    <form ref={form} className={styles.form} aria-label={title} noValidate onSubmit={submit}>
      <p className={styles.title} aria-hidden>
        {title}
      </p>
      {children}
      {isUnplaced && <ErrorMessage title={t('create.failed')} error={error} kept={t('create.kept')} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={isSaving}>
          {t('action.save')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
