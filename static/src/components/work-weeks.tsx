import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import type { WorkWeekView } from '../../../src/contract/work-views';
import type { Day } from '../../../src/domain/day';
import { workClasses, workShares, type WorkClass } from '../../../src/domain/heartbeat';
import { useFormat } from '../locale/use-format';
import { axisLabel, bareAxis } from './chart-axis';
import charts from './trend-chart.module.css';
import { useWidth } from './use-width';
import styles from './work-weeks.module.css';
import { WorkWeeksTable } from './work-weeks-table';

const height = 208;
const margin = { top: 8, bottom: 28, left: 44, right: 8 };
const widestColumn = 56;

interface WorkWeeksProps {
  readonly weeks: readonly WorkWeekView[];
  readonly wish: number | null;
}

/** Shares of what was completed, week by week: a sentence, columns, and a table to read and copy. */
export function WorkWeeks({ weeks, wish }: WorkWeeksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [frame, width] = useWidth();
  const told = weeks.filter(({ completed }) => workShares(completed) !== null);
  const last = told.at(-1);
  if (last === undefined) return <p className={charts.none}>{t('work.noWeeks')}</p>;
  const share = format.percent(workShares(last.completed)?.strategic ?? 0);
  const sentence = t('work.weeksSentence', { count: told.length, share, week: format.day(last.week) });
  return (
    <figure className={charts.figure}>
      <figcaption>{sentence}</figcaption>
      <div ref={frame} className={charts.frame}>
        {width > 0 && (
          <svg role="img" aria-label={sentence} width={width} height={height}>
            <Columns weeks={told} wish={wish} width={width} />
          </svg>
        )}
      </div>
      <WorkWeeksTable weeks={weeks} />
    </figure>
  );
}

function Columns({ weeks, wish, width }: WorkWeeksProps & { readonly width: number }) {
  const format = useFormat();
  const x = scaleBand({
    domain: weeks.map(({ week }) => week),
    range: [margin.left, width - margin.right],
    padding: 0.3,
  });
  const y = scaleLinear({ domain: [0, 1], range: [height - margin.bottom, margin.top] });
  const column = Math.min(widestColumn, x.bandwidth());
  const leftOf = (week: Day): number => (x(week) ?? 0) + (x.bandwidth() - column) / 2;
  const ticks = [0, 0.5, 1];
  return (
    <>
      {ticks.map((share) => (
        <Line
          key={share}
          className={charts.grid ?? ''}
          from={{ x: margin.left, y: y(share) }}
          to={{ x: width - margin.right, y: y(share) }}
        />
      ))}
      <AxisLeft
        {...bareAxis}
        left={margin.left - 8}
        scale={y}
        tickValues={ticks}
        tickFormat={(share) => format.percent(Number(share))}
        tickComponent={axisLabel('end')}
      />
      <AxisBottom
        {...bareAxis}
        top={height - margin.bottom + 12}
        scale={x}
        tickValues={weeks.filter((_, index) => index % everyNth(weeks.length, width) === 0).map(({ week }) => week)}
        tickFormat={(week) => format.dayOfYear(week)}
        tickComponent={axisLabel('middle')}
      />
      {weeks.map(({ week, completed }) =>
        stackOf(workShares(completed)).map(({ of, from, to }) => (
          <Bar
            key={`${week} ${of}`}
            className={styles[of] ?? ''}
            x={leftOf(week)}
            width={column}
            y={y(to)}
            height={Math.max(0, y(from) - y(to) - 1)}
          />
        )),
      )}
      {wish !== null && (
        <Line
          className={styles.wish ?? ''}
          from={{ x: margin.left, y: y(wish) }}
          to={{ x: width - margin.right, y: y(wish) }}
        />
      )}
    </>
  );
}

const tickWidth = 64;
const everyNth = (count: number, width: number): number => Math.max(1, Math.ceil((count * tickWidth) / width));

/** Strategic work stands at the bottom, where the wish is measured from. */
function stackOf(shares: ReturnType<typeof workShares>): { of: WorkClass; from: number; to: number }[] {
  if (shares === null) return [];
  let to = 0;
  return workClasses.map((of) => {
    const from = to;
    to += shares[of];
    return { of, from, to };
  });
}
