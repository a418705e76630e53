import { useTranslation } from 'react-i18next';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { PersonName } from '../../components/person';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { pathOf } from '../../goal-path';
import { useFormat } from '../../locale/use-format';
import { RouteLink } from '../../routing';
import styles from './company-progress.module.css';

/** Delivered, but the number has not moved. */
export function Diverging({ cycleId }: { readonly cycleId: CycleId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ask = () => call('listDiverging', { cycleId });
  const { view, error, read } = useReading(ask);
  return (
    <section className={styles.section} aria-label={t('divergence.deliveredUnmoved')}>
      <h2>{t('divergence.deliveredUnmoved')}</h2>
      <ReadingError reading={{ view, error }} failed={t('moves.failed')} onRetry={() => read(ask)} />
      {view === null && error === null && <SkeletonLines count={4} />}
      {view?.keyResults.length === 0 && <p className={styles.quiet}>{t('moves.noDivergence')}</p>}
      <ul className={styles.diverging}>
        {view?.keyResults.map(({ id, title, teamName, ownerId, progress, delivery }) => (
          <li key={id}>
            <span className={styles.words}>
              <RouteLink to={pathOf({ kind: 'keyResult', id })}>{title}</RouteLink>
              <span className={styles.quiet} dir="auto">
                {teamName}
              </span>
            </span>
            {ownerId !== null && <PersonName accountId={ownerId} />}
            <span>{t('moves.apart', { delivery: format.percent(delivery), progress: format.percent(progress) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
