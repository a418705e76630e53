import { useTranslation } from 'react-i18next';
import { expectedShare, type Cycle } from '../../../src/domain/cycle';
import type { TrendPoint } from '../../../src/domain/trend';
import { useFormat } from '../locale/use-format';
import { QuietButton } from './quiet-button';
import styles from './trend-chart.module.css';
import { useDisclosure } from './use-disclosure';

interface TrendTableProps {
  readonly points: readonly TrendPoint[];
  readonly cycle: Cycle;
}

/** The figures of a trend, once they are asked for. */
export function TrendTable({ points, cycle }: TrendTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const table = useDisclosure();
  const hasValues = points.some(({ value }) => value !== undefined);
  return (
    <div>
      <QuietButton of={table}>{t(table.isOpen ? 'goalPage.trend.hideTable' : 'goalPage.trend.showTable')}</QuietButton>
      {table.isOpen && (
        <table id={table.id} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('goalPage.trend.day')}</th>
              {hasValues && <th scope="col">{t('goalPage.trend.value')}</th>}
              <th scope="col">{t('goalPage.trend.progress')}</th>
              <th scope="col">{t('goalPage.trend.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ on, share, value }) => (
              <tr key={on}>
                <th scope="row">{format.day(on)}</th>
                {hasValues && <td>{value === undefined ? '' : format.number(value)}</td>}
                <td>{format.percent(share)}</td>
                <td>{format.percent(expectedShare(cycle, on))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
