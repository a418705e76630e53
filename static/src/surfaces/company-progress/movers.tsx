import { useTranslation } from 'react-i18next';
import type { ChangePeriod, MoverView } from '../../../../src/contract/company-progress-views';
import type { CycleId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { PaceLozenge } from '../../components/pace-lozenge';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { useFormat } from '../../locale/use-format';
import styles from './company-progress.module.css';

interface MoversProps {
  readonly cycleId: CycleId;
  readonly days: ChangePeriod;
}

/** Departments and teams by what moved most and least. */
export function Movers({ cycleId, days }: MoversProps) {
  const { t } = useTranslation();
  const ask = () => call('listMovers', { cycleId, days });
  const { view, error, read } = useReading(ask);
  return (
    <section className={styles.section} aria-label={t('moves.teams')}>
      <h2>{t('moves.teams')}</h2>
      <ReadingError reading={{ view, error }} failed={t('moves.failed')} onRetry={() => read(ask)} />
      {view === null && error === null && <SkeletonLines count={6} />}
      {view !== null && view.most.length === 0 && <p className={styles.quiet}>{t('moves.nobody', { count: days })}</p>}
      {view !== null && view.most.length > 0 && (
        <div className={styles.tables}>
          <MoverTable title={t('moves.most', { count: days })} movers={view.most} />
          {view.least.length > 0 && <MoverTable title={t('moves.least', { count: days })} movers={view.least} />}
        </div>
      )}
    </section>
  );
}

function MoverTable({ title, movers }: { readonly title: string; readonly movers: readonly MoverView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.team')}</th>
          <th scope="col">{t('moves.change')}</th>
          <th scope="col">{t('goalPage.trend.progress')}</th>
          <th scope="col">{t('goalPage.trend.expected')}</th>
          <th scope="col">{t('goalPage.list.pace')}</th>
        </tr>
      </thead>
      <tbody>
        {movers.map(({ id, name, isDepartment, change, progress, expected, pace }) => (
          <tr key={id}>
            <th scope="row">
              <span dir="auto">{name}</span>
              {isDepartment && <span className={styles.quiet}> {t('moves.withBelow')}</span>}
            </th>
            <td>{format.points(change)}</td>
            <td>{progress === null ? '–' : format.percent(progress)}</td>
            <td>{expected === null ? '–' : format.percent(expected)}</td>
            <td>
              <PaceLozenge pace={pace} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
