import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';
import { useIssueText } from './use-issue-text';
import type { Submission } from './use-submission';

/** What the control of a field takes. */
export interface ControlProps {
  id: string;
  name: string;
  isInvalid: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

export interface FieldProps {
  readonly label: string;
  /** As the operation's input names it, dots between levels. */
  readonly path: string;
  readonly submission: Pick<Submission, 'issueAt'>;
  readonly isOptional?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with what is wrong about it below. */
export function Field({ label, path, submission, isOptional = false, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const issue = useIssueText(submission.issueAt(path));
  const isInvalid = issue !== null;
  const errorId = `${id}-error`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{isOptional ? t('field.optional', { label }) : label}</label>
      {children({
        id,
        name: path,
        isInvalid,
        'aria-invalid': isInvalid,
        'aria-describedby': isInvalid ? errorId : undefined,
      })}
      {isInvalid && (
        <p id={errorId} className={styles.error}>
          {issue}
        </p>
      )}
    </div>
  );
}
