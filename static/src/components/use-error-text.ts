import { useTranslation } from 'react-i18next';
import type { CallError } from '../backend/call-error';

/** What went wrong, and what one can do, in the viewer's language. */
export function useErrorText({ refusal }: CallError): string {
  const { t } = useTranslation();
  switch (refusal.code) {
    case 'not-found':
      return t(`error.notFound.${refusal.what}`);
    case 'conflict':
      return t(`error.conflict.${refusal.reason}`);
    case 'limit':
      return refusal.message;
    case 'invalid-input':
    case 'forbidden':
    case 'unavailable':
    case 'unreachable':
      return t(`error.${refusal.code}`);
  }
}
