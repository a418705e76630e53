import { useTranslation } from 'react-i18next';
import type { OrganisationView } from '../../../../src/contract/organisation-views';
import { call } from '../../backend/call';
import { useReturn } from '../../backend/live';
import { useIsStrategyEditor } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { ErrorMessage } from '../../components/error-message';
import { SkeletonLines } from '../../components/skeleton';
import { TeamsSetUp } from './teams-set-up';
import styles from './teams-page.module.css';

/**
 * The organisation's teams as a tree.
 * `opened`: the first reading, under way since before the page was loaded.
 */
export function TeamsPage({ opened }: { readonly opened: Promise<OrganisationView> }) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const mayEdit = useIsStrategyEditor();
  const reread = () => read(() => call('readOrganisation', {}));
  useReturn(reread);
  return (
    <main className={styles.page} aria-busy={view === null && error === null}>
      <h1>{t('teams.title')}</h1>
      {view === null && error === null && <SkeletonLines count={8} />}
      {error !== null && (
        <ErrorMessage
          title={t(view === null ? 'teams.failed' : 'panel.notRefreshed')}
          error={error}
          kept={view === null ? '' : t('panel.keptOlder')}
          onRetry={() => void reread()}
        />
      )}
      {view !== null && <TeamsSetUp teams={view.teams} mayEdit={mayEdit} onChanged={reread} />}
    </main>
  );
}
