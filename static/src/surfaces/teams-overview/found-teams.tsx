import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { CycleId } from '../../../../src/domain/ids';
import { LongList } from '../../components/long-list';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { useFoundTeams, type TeamFilter } from './team-filter';
import { TeamLine, type Choosing } from './team-line';
import styles from './teams-overview.module.css';

interface FoundTeamsProps extends Choosing {
  readonly filter: TeamFilter;
  readonly cycleId: CycleId;
}

/** The teams that fit the filter, by name. */
export function FoundTeams({ filter, cycleId, ...choosing }: FoundTeamsProps) {
  const { t } = useTranslation();
  const { view, error, retry, readMore } = useFoundTeams(filter, cycleId);
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('overview.failed')} onRetry={retry} />
      {view === null && error === null && <SkeletonLines count={6} />}
      {view !== null && (
        <>
          <p className={styles.quiet} role="status">
            {view.teams.length === 0
              ? t('overview.nothingFits')
              : t(view.next === null ? 'overview.found' : 'overview.foundFirst', { count: view.teams.length })}
          </p>
          <LongList
            label={t('overview.all')}
            items={view.teams}
            keyOf={({ id }) => id}
            show={(team) => <TeamLine team={team} depth={0} hasPath {...choosing} />}
          />
          {view.next !== null && (
            <div>
              <Button onClick={() => void readMore()}>{t('overview.moreTeams')}</Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
