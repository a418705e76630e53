import { useTranslation } from 'react-i18next';
import type { WorkWeekView } from '../../../src/contract/work-views';
import { workClasses, workShares, type WorkTally } from '../../../src/domain/heartbeat';
import { useFormat } from '../locale/use-format';
import { QuietButton } from './quiet-button';
import charts from './trend-chart.module.css';
import { useDisclosure } from './use-disclosure';
import styles from './work-weeks.module.css';

/** The figures of the weeks, once they are asked for: what was completed, and what was in progress. */
export function WorkWeeksTable({ weeks }: { readonly weeks: readonly WorkWeekView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const table = useDisclosure();
  const cellsOf = (tally: WorkTally | null, state: string) => {
    const shares = tally && workShares(tally);
    return [
      ...workClasses.map((each) => (
        <td key={`${state} ${each}`}>{shares == null ? '–' : format.percent(shares[each])}</td>
      )),
      <td key={`${state} issues`}>{tally === null ? '–' : format.number(tally.issues)}</td>,
    ];
  };
  return (
    <div>
      <QuietButton of={table}>{t(table.isOpen ? 'goalPage.trend.hideTable' : 'goalPage.trend.showTable')}</QuietButton>
      {table.isOpen && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('work.byWeek')}>
          <table id={table.id} className={charts.table}>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('work.week')}
                </th>
                <th scope="colgroup" colSpan={4}>
                  {t('work.completed')}
                </th>
                <th scope="colgroup" colSpan={4}>
                  {t('work.inProgress')}
                </th>
              </tr>
              <tr>
                {['completed', 'inProgress'].flatMap((state) =>
                  [...workClasses, 'issues' as const].map((each) => (
                    <th key={`${state} ${each}`} scope="col">
                      {t(`work.classes.${each}`)}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ week, completed, inProgress }) => (
                <tr key={week}>
                  <th scope="row">{format.day(week)}</th>
                  {cellsOf(completed, 'completed')}
                  {cellsOf(inProgress, 'inProgress')}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
