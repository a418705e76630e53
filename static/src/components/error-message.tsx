import Button from '@atlaskit/button/new';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../backend/call-error';
import styles from './error-message.module.css';
import { useErrorText } from './use-error-text';

interface ErrorMessageProps {
  /** What did not work, as a sentence. */
  readonly title: string;
  readonly error: CallError;
  /** What is still there in spite of it. */
  readonly kept?: string;
  readonly onRetry?: (() => void) | undefined;
}

export function ErrorMessage({ title, error, kept, onRetry }: ErrorMessageProps) {
  const { t } = useTranslation();
  const text = useErrorText(error);
  return (
    <div className={styles.message} role="alert">
      <ErrorIcon label="" color="var(--ds-icon-danger)" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p>
          {text} {kept}
        </p>
        {error.reference !== null && (
          <p className={styles.reference}>{t('error.reference', { reference: error.reference })}</p>
        )}
        {onRetry !== undefined && (
          <div>
            <Button spacing="compact" onClick={onRetry}>
              {t('error.retry')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
