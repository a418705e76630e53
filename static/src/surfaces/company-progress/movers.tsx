import { useTranslation } from 'react-i18next';
import type { ChangePeriod, MoversView, MoverView } from '../../../../src/contract/company-progress-views';
import type { CycleId } from '../../../../src/domain/ids';
import { PaceLozenge } from '../../components/pace-lozenge';
import { QuietButton } from '../../components/quiet-button';
import { TeamTrend } from '../../components/team-trend';
import { useDisclosure } from '../../components/use-disclosure';
import { useFormat } from '../../locale/use-format';
import styles from './company-progress.module.css';

interface MoversProps {
  readonly movers: MoversView;
  readonly cycleId: CycleId;
  readonly days: ChangePeriod;
}

/** Departments and teams by what moved most and least. */
export function Movers({ movers: { most, least }, cycleId, days }: MoversProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-label={t('moves.teams')}>
      <h2>{t('moves.teams')}</h2>
      {most.length === 0 ? (
        <p className={styles.quiet}>{t('moves.nobody', { count: days })}</p>
      ) : (
        <div className={styles.tables}>
          <MoverTable title={t('moves.most', { count: days })} movers={most} cycleId={cycleId} />
          {least.length > 0 && (
            <MoverTable title={t('moves.least', { count: days })} movers={least} cycleId={cycleId} />
          )}
        </div>
      )}
    </section>
  );
}

interface MoverTableProps {
  readonly title: string;
  readonly movers: readonly MoverView[];
  readonly cycleId: CycleId;
}

function MoverTable({ title, movers, cycleId }: MoverTableProps) {
  const { t } = useTranslation();
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
        {movers.map((mover) => (
          <MoverRows key={mover.id} mover={mover} cycleId={cycleId} />
        ))}
      </tbody>
    </table>
  );
}

/** A team, and below it, where that is asked for, its trend. */
function MoverRows({ mover, cycleId }: { readonly mover: MoverView; readonly cycleId: CycleId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const trend = useDisclosure();
  const { id, name, isDepartment, change, progress, expected, pace } = mover;
  return (
    <>
      <tr>
        <th scope="row">
          <span dir="auto">{name}</span>
          {isDepartment && <span className={styles.quiet}> {t('moves.withBelow')}</span>}
          <div>
            <QuietButton of={trend} label={t('moves.trendOf', { team: name })}>
              {t('moves.trend')}
            </QuietButton>
          </div>
        </th>
        <td>{format.points(change)}</td>
        <td>{progress === null ? '–' : format.percent(progress)}</td>
        <td>{expected === null ? '–' : format.percent(expected)}</td>
        <td>
          <PaceLozenge pace={pace} />
        </td>
      </tr>
      {trend.isOpen && (
        <tr id={trend.id}>
          <td colSpan={5}>
            <TeamTrend teamId={id} cycleId={cycleId} />
          </td>
        </tr>
      )}
    </>
  );
}
