import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../src/contract/settings-views';
import { call } from '../../backend/call';
import { usePolling, useReturn } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { CatchUpNotice } from './catch-up-notice';
import { SettingsForm } from './settings-form';
import styles from './settings-page.module.css';

const lookAgainMs = 3_000;

/**
 * The rules and rights of the site. Jira shows it to its administrators alone, who may change all of it.
 * `opened`: the first reading, under way since before the page was loaded.
 */
export function SettingsPage({ opened }: { readonly opened: Promise<SettingsView> }) {
  const { t } = useTranslation();
  const { view, error, read, accept } = useReading(() => opened);
  /** A form begins anew once its changes are saved or given up. */
  const [form, setForm] = useState({ turn: 0, hasSaved: false });
  const reread = () => read(() => call('readSettings', {}));
  const isCatchingUp = view !== null && view.catchUp !== null;
  useReturn(reread);
  usePolling(isCatchingUp ? lookAgainMs : null, reread);

  const begin = (hasSaved: boolean) => setForm(({ turn }) => ({ turn: turn + 1, hasSaved }));
  return (
    <main className={styles.page} aria-busy={view === null && error === null}>
      <h1>{t('settings.title')}</h1>
      {view === null && error === null && <SkeletonLines count={8} />}
      <ReadingError reading={{ view, error }} failed={t('settings.failed')} onRetry={reread} />
      {form.hasSaved && !isCatchingUp && (
        <p className={styles.saved} role="status">
          {t('settings.saved')}
        </p>
      )}
      {view?.catchUp != null && <CatchUpNotice catchUp={view.catchUp} />}
      {view !== null && (
        <SettingsForm
          key={form.turn}
          saved={view}
          onSaved={(saved) => {
            accept(saved);
            begin(true);
          }}
          onDiscard={() => begin(false)}
          onConflict={reread}
        />
      )}
    </main>
  );
}
