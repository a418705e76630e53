import { useTranslation } from 'react-i18next';
import type { Reading } from '../backend/reader';
import { ErrorMessage } from './error-message';

interface ReadingErrorProps {
  readonly reading: Reading<unknown>;
  /** That there is nothing to show at all, as a sentence. */
  readonly failed: string;
  readonly onRetry: () => Promise<void>;
}

/** What went wrong with the newest reading of a screen, if anything did; the older view stays. */
export function ReadingError({ reading: { view, error }, failed, onRetry }: ReadingErrorProps) {
  const { t } = useTranslation();
  if (error === null) return null;
  const isKept = view !== null;
  return (
    <ErrorMessage
      title={isKept ? t('panel.notRefreshed') : failed}
      error={error}
      kept={isKept ? t('panel.keptOlder') : ''}
      onRetry={() => void onRetry()}
    />
  );
}
