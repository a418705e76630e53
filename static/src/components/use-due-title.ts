import { view } from '@forge/bridge';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Counts in the title of the window what is due; the app names the window only once it had something to count. */
export function useDueTitle(count: number): void {
  const { t } = useTranslation();
  const hasCounted = useRef(false);
  useEffect(() => {
    if (count === 0 && !hasCounted.current) return;
    hasCounted.current = count > 0;
    const title = count === 0 ? t('checkIn.windowTitle') : t('checkIn.windowTitleDue', { count });
    // A host that names its windows itself shows the app all the same.
    void view.changeWindowTitle(title).catch(() => undefined);
  }, [count, t]);
}
