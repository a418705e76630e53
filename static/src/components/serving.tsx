import { useTranslation } from 'react-i18next';
import type { ServingView } from '../../../src/contract/teams-views';
import type { ObjectiveId, StrategicGoalId } from '../../../src/domain/ids';
import { call } from '../backend/call';
import { useReading } from '../backend/use-reading';
import { pathOf } from '../goal-path';
import { useFormat } from '../locale/use-format';
import { RouteLink } from '../routing';
import { PaceLozenge } from './pace-lozenge';
import { ReadingError } from './reading-error';
import styles from './serving.module.css';
import { SkeletonLines } from './skeleton';
import { TextButton } from './text-button';

interface ServingProps {
  readonly strategicGoalId: StrategicGoalId;
  /** An objective that is known already. */
  readonly besides?: ObjectiveId;
}

/** The objectives that serve a strategic goal in the cycles that run, with their teams. */
export function Serving({ strategicGoalId, besides }: ServingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const ask = (after: ObjectiveId | null) => call('listServing', { strategicGoalId, after });
  const { view, error, read } = useReading<ServingView>(() => ask(null));
  const readMore = () =>
    read(async () => {
      const page = await ask(view?.next ?? null);
      return { ...page, objectives: [...(view?.objectives ?? []), ...page.objectives] };
    });
  const others = view?.objectives.filter(({ id }) => id !== besides) ?? [];
  if (view === null && error === null) return <SkeletonLines count={3} />;
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('overview.failed')} onRetry={readMore} />
      {view !== null && others.length === 0 && <p className={styles.quiet}>{t('overview.nobodyElse')}</p>}
      <ul className={styles.list}>
        {others.map(({ id, title, teamName, cycleName, progress, pace }) => (
          <li key={id}>
            <span>
              <PaceLozenge pace={pace} />
            </span>
            <span className={styles.words}>
              <RouteLink to={pathOf({ kind: 'objective', id })}>{title}</RouteLink>
              <span className={styles.quiet} dir="auto">
                {t('overview.ofTeam', { team: teamName, cycle: cycleName })}
              </span>
            </span>
            <span className={styles.figure}>{progress === null ? '–' : format.percent(progress)}</span>
          </li>
        ))}
      </ul>
      {view?.next != null && (
        <TextButton onClick={() => void readMore()}>{t('overview.moreObjectivesAsked')}</TextButton>
      )}
    </>
  );
}
